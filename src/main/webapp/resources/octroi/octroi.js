/* What was typed and not yet sent is kept in this tab: a session that ends in between costs nobody their words. */
(function () {
  "use strict";
  function fields(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && !/^(hidden|password|submit|button|file)$/.test(field.type);
    });
  }

  document.querySelectorAll("[data-done]").forEach(function (done) {
    sessionStorage.removeItem(done.dataset.done);
  });

  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    var kept = JSON.parse(sessionStorage.getItem(form.dataset.keep) || "null");
    if (kept) {
      fields(form).forEach(function (field, i) {
        if (/^(checkbox|radio)$/.test(field.type)) {
          field.checked = kept[i] === true;
        } else if (typeof kept[i] === "string") {
          field.value = kept[i];
          if (field.value && field.closest("details")) {
            field.closest("details").open = true;
          }
        }
      });
    }
    function keep() {
      sessionStorage.setItem(form.dataset.keep, JSON.stringify(fields(form).map(function (field) {
        return /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;
      })));
    }
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
  });

  document.querySelectorAll("form.visitor").forEach(function (out) {
    out.addEventListener("submit", function () {
      sessionStorage.clear();
    });
  });
})();

/* How much of a motive is written, counted as the server counts; and where a reader should go on first. */
(function () {
  "use strict";
  document.querySelectorAll("[data-count]").forEach(function (field) {
    var told = document.getElementById(field.dataset.count);
    function tell() {
      var written = Array.from(field.value.trim().replace(/\s+/g, " ")).length;
      told.textContent = told.dataset.words.replace("{0}", written);
    }
    field.addEventListener("input", tell);
    tell();
  });

  var first = document.querySelector("[data-focus='true']");
  if (first) {
    (first.matches("fieldset") ? first.querySelector("input") : first).focus();
  }
})();

/* The address says what the page shows: what was chosen in the page can be sent to somebody, or loaded again. */
(function () {
  "use strict";
  if (!window.jQuery) {
    return;
  }
  jQuery(document).on("pfAjaxComplete", function (event, request, settings, told) {
    if (told && told.address) {
      history.replaceState(null, "", told.address);
    }
  });
})();

/* How every chart looks; loaded before PrimeFaces draws the first one. */
(function () {
  "use strict";
  if (!window.Chart) {
    return;
  }
  var style = getComputedStyle(document.body);
  Chart.defaults.locale = document.documentElement.lang;
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.color = style.color;

  /* A window is turned, and text is enlarged, while a page is open. */
  function isNarrow() {
    return window.innerWidth < 600;
  }
  function fit() {
    Chart.defaults.font.size = isNarrow() ? 11 : 13;
  }
  window.addEventListener("resize", fit);
  fit();

  /** Breaks a long label between words, so that a narrow screen still shows all of it. */
  function lines(label) {
    var width = isNarrow() ? 20 : window.innerWidth < 1000 ? 36 : 48;
    return label.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/« /g, "«\u00a0").split(" ").reduce(function (broken, word) {
      var last = broken.length - 1;
      if (last >= 0 && (broken[last] + " " + word).length <= width) {
        broken[last] += " " + word;
      } else {
        broken.push(word);
      }
      return broken;
    }, []);
  }
  Chart.defaults.scales.category.ticks.autoSkip = false;
  Chart.defaults.scales.category.ticks.callback = function (value) {
    return lines(this.getLabelForValue(value));
  };

  /* Without this, small numbers are written as powers of ten. */
  var number = new Intl.NumberFormat(Chart.defaults.locale, { maximumSignificantDigits: 4 });
  Chart.defaults.scales.linear.ticks.callback = function (value) {
    return number.format(value);
  };

  /* A bar between two numbers is told by how long it is, and which way it goes. */
  var signed = new Intl.NumberFormat(Chart.defaults.locale, { maximumSignificantDigits: 3, signDisplay: "exceptZero" });
  var plain = Chart.defaults.plugins.tooltip.callbacks.label;
  Chart.defaults.plugins.tooltip.callbacks.label = function (item) {
    return Array.isArray(item.raw) ? item.dataset.label + ": " + signed.format(item.raw[1] - item.raw[0]) : plain.call(this, item);
  };
})();

/* Saves a chart as an image on white, with its title above it. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-png]");
    var drawn = button && button.closest("figure").querySelector("canvas");
    if (!drawn) {
      return;
    }
    var scale = drawn.width / drawn.clientWidth;
    var image = document.createElement("canvas");
    var above = 40 * scale;
    image.width = drawn.width;
    image.height = drawn.height + above;
    var pen = image.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, image.width, image.height);
    pen.fillStyle = "#1a202c";
    pen.font = 13 * scale + "px " + getComputedStyle(document.body).fontFamily;
    pen.textBaseline = "middle";
    pen.fillText(button.dataset.title, 12 * scale, above / 2, image.width - 24 * scale);
    pen.drawImage(drawn, 0, above);
    image.toBlob(function (png) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(png);
      link.download = button.dataset.png + ".png";
      link.click();
      URL.revokeObjectURL(link.href);
    });
  });
})();

/* Finds features by any part of their name, in any order of words, with or without accents. */
(function () {
  "use strict";
  var all = new WeakMap();

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function known(menu) {
    if (!all.has(menu)) {
      all.set(menu, Array.from(menu.options).map(function (option) {
        return { option: option, group: option.parentElement, name: option.text, text: folded(option.text + " " + option.value + " " + (option.parentElement.label || "")) };
      }));
    }
    return all.get(menu);
  }

  /** What is searched for in a field, and what is found: nothing typed finds everything. */
  function search(field) {
    var menu = document.getElementById(field.dataset.picks);
    var words = folded(field.value).split(/\s+/).filter(Boolean);
    return { menu: menu, words: words, found: known(menu).filter(function (entry) {
      return words.every(function (word) { return entry.text.includes(word); });
    }) };
  }

  function show(menu, found) {
    var chosen = menu.value;
    var fits = new Set(found);
    known(menu).forEach(function (entry) {
      if (fits.has(entry) || entry.option.value === chosen) {
        entry.group.append(entry.option);
      } else {
        entry.option.remove();
      }
    });
    menu.querySelectorAll("optgroup").forEach(function (group) {
      group.hidden = group.children.length === 0;
    });
    menu.value = chosen;
  }

  document.addEventListener("input", function (event) {
    var field = event.target;
    if (!field.dataset || !field.dataset.picks) {
      return;
    }
    var asked = search(field);
    show(asked.menu, asked.found);
    var told = document.getElementById(field.getAttribute("aria-describedby"));
    told.textContent = asked.words.length ? told.dataset.words.replace("{0}", asked.found.length) : "";
  });

  /* Enter takes what is called just so, or else what has the shortest name of all that was found, and goes on to it; the form is not sent. */
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    if (event.key !== "Enter" || !field.dataset || !field.dataset.picks) {
      return;
    }
    event.preventDefault();
    var asked = search(field);
    var whole = asked.words.join(" ");
    var fit = whole && (asked.found.find(function (entry) {
      return folded(entry.option.value) === whole || folded(entry.name) === whole;
    }) || asked.found.sort(function (one, other) { return one.name.length - other.name.length; })[0]);
    asked.menu.focus();
    if (fit && asked.menu.value !== fit.option.value) {
      asked.menu.value = fit.option.value;
      asked.menu.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  /* Technical names, for those who ask for them. */
  var box = document.getElementById("technical");
  function technical() {
    document.body.classList.toggle("with-technical", box.checked);
    document.querySelectorAll("select[data-features]").forEach(function (menu) {
      known(menu).forEach(function (entry) {
        entry.option.text = box.checked ? entry.name + " [" + entry.option.value + "]" : entry.name;
      });
    });
  }
  if (box) {
    box.checked = localStorage.getItem("technical") === "true";
    box.addEventListener("change", function () {
      localStorage.setItem("technical", box.checked);
      technical();
    });
    technical();
  }
})();

/* Says that the server is at work when it takes its time, and that it did not answer when it did not. */
(function () {
  "use strict";
  if (!window.jQuery) {
    return;
  }
  var working = document.getElementById("working");
  var failed = document.getElementById("failed");
  var soon;
  jQuery(document).on("pfAjaxSend", function () {
    clearTimeout(soon);
    failed.textContent = "";
    soon = setTimeout(function () { working.hidden = false; }, 400);
  }).on("pfAjaxComplete", function () {
    clearTimeout(soon);
    working.hidden = true;
  }).on("pfAjaxError", function () {
    failed.textContent = failed.dataset.words;
  });
})();

/* The fingerprint of a chosen file, worked out here: whoever verifies that alone keeps the file. One that is too large is not sent. */
(function () {
  "use strict";
  document.querySelectorAll("[data-fingerprint]").forEach(function (chooser) {
    var told = document.getElementById(chooser.id + "-large");
    function tell(why) {
      chooser.setCustomValidity(why);
      told.textContent = why;
      told.hidden = !why;
    }
    chooser.addEventListener("change", function () {
      var file = chooser.files[0];
      tell(file && file.size > Number(chooser.dataset.largest) ? chooser.dataset.large : "");
      if (!file || !window.crypto || !crypto.subtle) { // an address without https, on another machine
        return;
      }
      file.arrayBuffer().then(function (bytes) {
        return crypto.subtle.digest("SHA-256", bytes);
      }).then(function (digest) {
        document.getElementById(chooser.dataset.fingerprint).value = Array.from(new Uint8Array(digest), function (byte) {
          return byte.toString(16).padStart(2, "0");
        }).join("");
      });
    });
  });
})();
