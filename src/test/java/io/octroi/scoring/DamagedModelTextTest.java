package io.octroi.scoring;

import static io.octroi.scoring.ModelTextBuilder.aModel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text that is no sound model is refused with one line that names the place and the reason. */
class DamagedModelTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version                | v5               | must be v3 or v4, is v5",
                "num_class              | 3                | must be 1, is 3",
                "num_tree_per_iteration | 2                | must be 1, is 2",
                "objective              | regression       | must be binary with a sigmoid, is regression",
                "objective              | binary sigmoid:0 | the sigmoid's factor must be one positive number",
                "objective              | binary sigmoid:x | x is not a finite number",
                "max_feature_idx        | 2000000000       | 2000000000 is not between 0 and 99999",
                "max_feature_idx        | two              | two is not a whole number",
                "feature_names          | a b              | must have 3 values, has 2",
                "feature_names          | a b a            | a stands there twice",
                "feature_names          | a  b             | has an empty name",
                "tree_sizes             | ''               | 0 trees are not between 1 and 20000",
            })
    void refusesAWrongHeader(String key, String value, String reason) {
        assertRefused(aModel().header(key, value).text(), "header, " + key + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "left_child     | 0 -1         | leads back to the root",
                "left_child     | 1 -3         | leaf 2 has two parents",
                "left_child     | 1 1          | node 1 has two parents",
                "right_child    | -2 2         | 2 is not between -3 and 1",
                "right_child    | -2 -4        | -4 is not between -3 and 1",
                "left_child     | 1            | must have 2 values, has 1",
                "threshold      | 0.5 0 1      | must have 2 values, has 3",
                "threshold      | nan 0        | nan is not a finite number",
                "threshold      | 0.5 1        | 1.0 names none of the 1 category sets",
                "threshold      | 0.5 0.5      | 0.5 names none of the 1 category sets",
                "leaf_value     | 1e400 -1 2   | 1e400 is not a finite number",
                "leaf_value     | 1e7 -1 2     | 1.0E7 is not between -1000000.0 and 1000000.0",
                "leaf_value     | inf -1 2     | inf is not a finite number",
                "leaf_value     | 0x1p3 -1 2   | 0x1p3 is not a finite number",
                "leaf_value     | 1-2 -1 2     | 1-2 is not a finite number",
                "split_feature  | 0 3          | 3 is not between 0 and 2",
                "split_feature  | -1 2         | -1 is not between 0 and 2",
                "decision_type  | 12 1         | 12 is not between 0 and 11",
                "leaf_count     | 10 20 -30    | -30 is not between 1 and 2147483647",
                "leaf_count     | 0 20 40      | 0 is not between 1 and 2147483647",
                "leaf_count     | 9999999999 20 30 | 9999999999 is not between 1 and 2147483647",
                "num_leaves     | 2000000000   | 2000000000 is not between 1 and 131072",
                "num_leaves     | 0            | 0 is not between 1 and 131072",
                "num_cat        | -1           | -1 is not between 0 and 131072",
                "cat_boundaries | 0 3          | 3 is not between 0 and 2",
                "cat_boundaries | 0 1          | must rise from 0 to the length of cat_threshold",
                "cat_threshold  | 5 4294967296 | 4294967296 is not between 0 and 4294967295",
                "leaf_weight    | 1 1          | must have 3 values, has 2",
                "split_gain     | 1 1 1        | must have 2 values, has 3",
                "is_linear      | 1            | linear trees are not supported",
            })
    void refusesAWrongTree(String key, String value, String reason) {
        assertRefused(aModel().tree(key, value).text(), "tree 0, " + key + ": " + reason);
    }

    @Test
    void refusesCategorySetsThatSplitsDoNotUse() {
        assertRefused(
                aModel().tree("decision_type", "10 8").text(),
                "tree 0, num_cat: differs from the 0 categorical splits");
        assertRefused(aModel().tree("num_cat", "0").text(), "tree 0, threshold: 0.0 names none of the 0 category sets");
    }

    @Test
    void refusesChildrenThatDoNotAddUp() {
        assertRefused(
                aModel().tree("internal_count", "61 40").text(),
                "tree 0, internal_count: node 0 differs from the sum of its children");
    }

    @Test
    void refusesACycleTheRootDoesNotReach() {
        String text = aModel().lean()
                .tree("num_leaves", "4")
                .tree("num_cat", "0")
                .tree("split_feature", "0 1 1")
                .tree("decision_type", "2 2 2")
                .tree("threshold", "1 2 3")
                .tree("left_child", "-1 2 1")
                .tree("right_child", "-2 -3 -4")
                .tree("leaf_value", "1 2 3 4")
                .tree("leaf_count", "1 1 1 1")
                .tree("internal_count", "2 2 2")
                .text();
        assertRefused(text, "tree 0, left_child: the root does not reach every node");
    }

    @Test
    void refusesATreeThatIsTooDeep() {
        int nodes = ModelLimits.DEPTH + 1;
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        StringBuilder counts = new StringBuilder();
        for (int node = 0; node < nodes; node++) {
            left.append(node + 1 < nodes ? node + 1 : -nodes - 1).append(' ');
            right.append(-node - 1).append(' ');
            counts.append(nodes + 1 - node).append(' ');
        }
        String text = aModel().lean()
                .tree("num_leaves", String.valueOf(nodes + 1))
                .tree("num_cat", "0")
                .tree("split_feature", "0 ".repeat(nodes).strip())
                .tree("decision_type", "2 ".repeat(nodes).strip())
                .tree("threshold", "0 ".repeat(nodes).strip())
                .tree("left_child", left.toString().strip())
                .tree("right_child", right.toString().strip())
                .tree("internal_count", counts.toString().strip())
                .tree("leaf_value", "1 ".repeat(nodes + 1).strip())
                .tree("leaf_count", "1 ".repeat(nodes + 1).strip())
                .text();
        assertRefused(text, "tree 0, left_child: the tree is deeper than 512");
    }

    @ParameterizedTest
    @CsvSource({"threshold", "leaf_value", "leaf_count", "internal_count", "num_leaves", "split_feature", "num_cat"})
    void refusesATreeWithoutAKeyItNeeds(String key) {
        assertRefused(aModel().withoutTree(key).text(), "tree 0, " + key + ": is missing");
    }

    @ParameterizedTest
    @CsvSource({"version", "num_class", "objective", "max_feature_idx", "feature_names"})
    void refusesAHeaderWithoutAKeyItNeeds(String key) {
        assertRefused(aModel().withoutHeader(key).text(), "header, " + key + ": is missing");
    }

    @Test
    void refusesAKeyThatStandsThereTwice() {
        String text = aModel().text();
        assertRefused(
                text.replace("num_class=1\n", "num_class=1\nnum_class=1\n"), "header, num_class: stands there twice");
        assertRefused(
                text.replace("shrinkage=1\n", "shrinkage=1\nshrinkage=1\n"), "tree 0, shrinkage: stands there twice");
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        assertRefused(aModel().tree("leaf_curve", "1").text(), "tree 0: unknown key leaf_curve");
        assertRefused(aModel().header("num_classes\u0007é", "1").text(), "header: unknown key num_classes??");
    }

    @Test
    void refusesATextThatWasCutOff() {
        String text = aModel().text();
        for (int length = 0; length < text.indexOf("end of trees") + "end of trees".length(); length++) {
            String cut = text.substring(0, length);
            assertThrows(UnreadableModel.class, () -> Forest.parse(cut), cut);
        }
    }

    @Test
    void refusesTextThatIsNoModel() {
        assertRefused("", "the model text ends before its first line");
        assertRefused("{}", "the first line must be tree: this is not a LightGBM model text");
        assertRefused(aModel().end("end of tree").text(), "the end of trees is expected, found end of tree");
        assertRefused(aModel().header("tree_sizes", "380 60").text(), "tree 0 has 314 bytes, tree_sizes says 380");
        assertRefused(aModel().text().replace("Tree=1", "Tree=7"), "tree 1 is expected, found Tree=7");
    }

    private static void assertRefused(String text, String reason) {
        assertEquals(
                reason,
                assertThrows(UnreadableModel.class, () -> Forest.parse(text)).getMessage());
    }
}
