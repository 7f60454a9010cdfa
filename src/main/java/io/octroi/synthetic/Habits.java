package io.octroi.synthetic;

/** How much one client has of each habit, in standard deviations from the mean. */
final class Habits {

    private final double[] scores;

    Habits(double[] scores) {
        this.scores = scores.clone();
    }

    double score(Habit habit) {
        return scores[habit.row()];
    }

    /** A standard normal number that follows the habit so far, for one of the client's doings. */
    double near(Habit habit, double correlation, Chance chance) {
        return chance.near(score(habit), correlation);
    }
}
