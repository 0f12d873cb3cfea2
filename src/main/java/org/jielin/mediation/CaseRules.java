package org.jielin.mediation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;

/** What the law and the office's habit say about the course of a case. */
public final class CaseRules {

    /** Both parties may ask the court together within 30 days from the day of effect (人民调解法 Art. 33). */
    public static final int CONFIRMATION_DAYS = 30;

    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern OPENING = Pattern.compile("[\\[" + Messages.text("mediation.number.opening") + "]");
    private static final Pattern CLOSING = Pattern.compile("[\\]" + Messages.text("mediation.number.closing") + "]");
    private static final Pattern NUMBER = Pattern.compile("\\((\\d{4})\\).*?(\\d+)" + Messages.text("mediation.number.end") + "$");

    private CaseRules() {
    }

    /** Last day to mediate: one month from acceptance. A habit of the trade (一般在一个月内), not law: it can be changed. */
    public static LocalDate usualDueDay(LocalDate accepted) {
        return accepted.plusMonths(1);
    }

    /** Copies of a written agreement: one for each party and one for the committee (人民调解法 Art. 29). */
    public static int copies(int parties) {
        return parties + 1;
    }

    /**
     * Last day to ask the court for confirmation (司法确认, 人民调解法 Art. 33); empty when there is no agreement, and for
     * disputes of marriage and family, where courts do not confirm identity, adoption or marriage.
     */
    public static Optional<LocalDate> confirmationLastDay(MediationCase mediationCase) {
        if (mediationCase.outcome() == null || !mediationCase.outcome().agreed() || mediationCase.agreementOn() == null
                || mediationCase.disputeType() == DisputeType.MARRIAGE_FAMILY) {
            return Optional.empty();
        }
        return Optional.of(mediationCase.agreementOn().plusDays(CONFIRMATION_DAYS));
    }

    /** Days left until that day; negative when it has passed. */
    public static long daysLeft(LocalDate lastDay, LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /**
     * The state that the facts tell. With an agreement the committee supervises performance until it is settled (Art. 31);
     * any other outcome ends the case, a party's refusal included (Art. 17).
     */
    public static CaseState state(boolean accepted, boolean anySession, Outcome outcome, Performance performance) {
        if (outcome != null) {
            return outcome.agreed() && (performance == null || !performance.settled()) ? CaseState.PERFORMING : CaseState.CLOSED;
        }
        if (anySession) {
            return CaseState.MEDIATING;
        }
        return accepted ? CaseState.ACCEPTED : CaseState.REGISTERED;
    }

    /** A number in the form in which numbers are compared: half-width, one kind of bracket, no spaces. */
    public static String comparable(String number) {
        String text = SPACE.matcher(PersonText.halfWidth(number)).replaceAll("");
        return CLOSING.matcher(OPENING.matcher(text).replaceAll("(")).replaceAll(")");
    }

    /** The next sequence number of a year after all numbers given, whatever their bracket style. */
    public static int nextSequence(Collection<String> numbers, int year) {
        int greatest = 0;
        for (String number : numbers) {
            Matcher matcher = NUMBER.matcher(comparable(number));
            if (matcher.find() && Integer.parseInt(matcher.group(1)) == year && matcher.group(2).length() < 9) {
                greatest = Math.max(greatest, Integer.parseInt(matcher.group(2)));
            }
        }
        return greatest + 1;
    }
}
