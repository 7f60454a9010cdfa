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
        }
      });
    }
    form.addEventListener("input", function () {
      sessionStorage.setItem(form.dataset.keep, JSON.stringify(fields(form).map(function (field) {
        return /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value;
      })));
    });
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

/* How every chart looks; loaded before PrimeFaces draws the first one. */
(function () {
  "use strict";
  if (!window.Chart) {
    return;
  }
  var style = getComputedStyle(document.body);
  Chart.defaults.locale = document.documentElement.lang;
  Chart.defaults.font.family = style.fontFamily;
  var narrow = window.innerWidth < 600;
  Chart.defaults.font.size = narrow ? 11 : 13;
  Chart.defaults.color = style.color;

  /** Breaks a long label between words, so that a narrow screen still shows all of it. */
  function lines(label) {
    var width = narrow ? 20 : window.innerWidth < 1000 ? 36 : 48;
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
})();
