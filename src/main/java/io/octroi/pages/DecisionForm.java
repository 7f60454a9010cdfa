package io.octroi.pages;

import io.octroi.decision.Answer;
import io.octroi.decision.Fault;
import io.octroi.decision.Ground;
import io.octroi.decision.Proposal;
import io.octroi.decision.Seen;
import io.octroi.decision.Terms;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision as an advisor types it; what was typed stays, whatever it is. */
public class DecisionForm implements Serializable {

    /** Longer than any amount with its spaces. */
    private static final int LONGEST_NUMBER = 40;

    private String answer = "";
    private String ground = "";
    private String motive = "";
    private String amount = "";
    private String months = "";

    /** A form that asks for what the application does, and answers nothing. */
    static DecisionForm of(Terms asked, Words words) {
        Numbers numbers = new Numbers(words);
        DecisionForm form = new DecisionForm();
        form.amount = asked.amount().map(numbers::amount).orElse("");
        form.months = asked.months().map(String::valueOf).orElse("");
        return form;
    }

    /** What keeps it from being a proposal: the word of each trouble by field, in the order of the fields. */
    Map<String, String> troubles(Locale reader) {
        Map<String, String> troubles = new LinkedHashMap<>();
        if (one(Answer.values(), answer).isEmpty()) {
            troubles.put("answer", "ANSWER_MISSING");
        }
        if (number(amount, reader).isEmpty()) {
            troubles.put(Fault.AMOUNT_OUT_OF_RANGE.field(), "AMOUNT_UNREADABLE");
        }
        if (whole(months, reader).isEmpty()) {
            troubles.put(Fault.MONTHS_OUT_OF_RANGE.field(), Fault.MONTHS_OUT_OF_RANGE.name());
        }
        return troubles;
    }

    /** @throws java.util.NoSuchElementException when there are {@link #troubles} */
    Proposal proposal(long client, Seen seen, String key, Locale reader) {
        return new Proposal(
                client,
                one(Answer.values(), answer).orElseThrow(),
                one(Ground.values(), ground),
                motive,
                number(amount, reader).orElseThrow(),
                whole(months, reader).orElseThrow(),
                seen,
                Optional.of(key));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> DecisionWords.word(one).equals(word))
                .findFirst();
    }

    private static Optional<BigDecimal> number(String typed, Locale reader) {
        return typed.length() > LONGEST_NUMBER
                ? Optional.empty()
                : TypedNumber.plain(typed, reader).map(BigDecimal::new);
    }

    private static Optional<Integer> whole(String typed, Locale reader) {
        return number(typed, reader)
                .map(BigDecimal::toPlainString)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(@Nullable String ground) {
        this.ground = ground == null ? "" : ground;
    }

    public String getMotive() {
        return motive;
    }

    public void setMotive(@Nullable String motive) {
        this.motive = motive == null ? "" : motive;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(@Nullable String months) {
        this.months = months == null ? "" : months;
    }
}
