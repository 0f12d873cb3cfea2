package org.jielin.pairing;

import java.time.LocalDate;

/** The span in which an elder is to be seen a number of times. A month and a quarter are those of the calendar. */
public enum CadencePeriod {

    DAY {
        @Override
        public LocalDate begin(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate next(LocalDate begin) {
            return begin.plusDays(1);
        }
    },
    /** Monday to Sunday. */
    WEEK {
        @Override
        public LocalDate begin(LocalDate day) {
            return day.minusDays(day.getDayOfWeek().getValue() - 1L);
        }

        @Override
        public LocalDate next(LocalDate begin) {
            return begin.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        public LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate begin) {
            return begin.plusMonths(1);
        }
    },
    QUARTER {
        @Override
        public LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        }

        @Override
        public LocalDate next(LocalDate begin) {
            return begin.plusMonths(3);
        }
    };

    /** The first day of the span that the day lies in. */
    public abstract LocalDate begin(LocalDate day);

    /** The first day of the span after the one that begins so. */
    public abstract LocalDate next(LocalDate begin);
}
