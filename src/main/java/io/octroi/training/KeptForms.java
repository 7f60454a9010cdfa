package io.octroi.training;

import io.octroi.training.KeptResults.Form;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How results of a training are written, to the last bit of each number: one that goes on ends as one that never stopped. */
final class KeptForms {

    static final Form<Validation> VALIDATION = new ValidationForm();
    static final Form<Outing> OUTING = new OutingForm();

    private KeptForms() {}

    private static final class ValidationForm implements Form<Validation> {

        @Override
        public void write(Validation validation, DataOutputStream out) throws IOException {
            writeNumbers(validation.rawScores(), out);
            out.writeInt(validation.rounds());
            out.writeInt(validation.growth().size());
            for (Validation.Point point : validation.growth()) {
                out.writeInt(point.round());
                out.writeDouble(point.auc());
            }
        }

        @Override
        public Validation read(DataInputStream in) throws IOException {
            double[] scores = readNumbers(in);
            int rounds = in.readInt();
            List<Validation.Point> growth = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                growth.add(new Validation.Point(in.readInt(), in.readDouble()));
            }
            return new Validation(scores, rounds, growth);
        }
    }

    private static final class OutingForm implements Form<Outing> {

        @Override
        public void write(Outing outing, DataOutputStream out) throws IOException {
            writeNumbers(outing.rawScores(), out);
            byte[] text = outing.text().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.writeDouble(outing.secondsToLearn());
            out.writeDouble(outing.secondsToScore());
        }

        @Override
        public Outing read(DataInputStream in) throws IOException {
            double[] scores = readNumbers(in);
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return new Outing(scores, text, in.readDouble(), in.readDouble());
        }
    }

    private static void writeNumbers(double[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] readNumbers(DataInputStream in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
