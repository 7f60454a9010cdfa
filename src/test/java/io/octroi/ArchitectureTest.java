package io.octroi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.octroi.features.Catalogue;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.ApplicationPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The map in docs/architecture.puml, and the few habits a reviewer should never have to repeat. */
@AnalyzeClasses(locations = ArchitectureTest.Product.class)
class ArchitectureTest {

    private static final Path MAP = Path.of("docs/architecture.puml");

    /** The product's own classes: to look through every library for more of them takes seconds. */
    static final class Product implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> test) {
            return Set.of(Location.of(
                    Catalogue.class.getProtectionDomain().getCodeSource().getLocation()));
        }
    }

    @ArchTest
    static final ArchRule codeStaysOnTheMap = classes()
            .should(adhereToPlantUmlDiagram(MAP, consideringOnlyDependenciesInDiagram()))
            .because("an arrow that is not drawn has not been thought about: change the drawing first");

    @ArchTest
    static final ArchRule everyPackageIsOnTheMap = classes()
            .should()
            .resideInAnyPackage(packagesOnTheMap())
            .because("flat packages, each drawn once, are how a newcomer finds anything");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.octroi.(*)..").should().beFreeOfCycles().because("work flows one way");

    @ArchTest
    static final ArchRule lightGbmStaysInTraining = noClasses()
            .that()
            .resideOutsideOfPackage("io.octroi.training")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.metarank.lightgbm4j..", "com.microsoft.ml.lightgbm..")
            .because("its native library can end the process it is loaded into");

    @ArchTest
    static final ArchRule webStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.octroi.pages", "io.octroi.api", "io.octroi.gate", "io.octroi.platform", "io.octroi.launch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "org.primefaces..")
            .because("a stage must run in a command, and one day on many machines, without a web server");

    @ArchTest
    static final ArchRule commandLineStaysInCommands = noClasses()
            .that()
            .resideOutsideOfPackage("io.octroi.commands")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei.progressbar..")
            .because("edges translate, stages decide");

    @ArchTest
    static final ArchRule whatTheServerLooksForIsNamedSo = classes()
            .that()
            .areAnnotatedWith(describe("what a server looks for", annotation -> annotation
                    .getRawType()
                    .getPackageName()
                    .matches("jakarta\\.(servlet\\.annotation|websocket\\.server"
                            + "|faces\\.(convert|validator|component(\\.behavior)?|event|render|annotation))")))
            .or()
            .areAnnotatedWith(ApplicationPath.class)
            .should()
            .haveNameMatching(".*\\.(\\w+Servlet|OctroiApi)")
            .because("launch.ServerClasses reads no others");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("entities live: they have verbs, forms have setters");

    @ArchTest
    static final ArchRule injectionGoesThroughConstructors = fields().that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.octroi.pages")
            .should()
            .notBeAnnotatedWith(Inject.class)
            .because("a stage is built with new in its test");

    @ArchTest
    static final ArchRule noEmptyWords = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|Dto|Data|Base|Common)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("a name says what a thing is for");

    @ArchTest
    static final ArchRule noConsole = noClasses()
            .that()
            .resideOutsideOfPackages("io.octroi.commands", "io.octroi.launch")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("only a command, and a start that fails, talk to a terminal");

    @ArchTest
    static final ArchRule theMachinesCustomsStayOut = noClasses()
            .should()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(NumberFormat.class, "getInstance")
            .orShould()
            .callConstructor(DecimalFormat.class, String.class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .because("numbers and texts are the same on every machine, in Turkey and in Egypt too");

    @ArchTest
    static final ArchRule noGenericExceptions =
            NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because("errors are words of the domain");

    @ArchTest
    static void everyArrowIsNeeded(JavaClasses classes) {
        onTheMap("(\\[\\w+] --> \\[\\w+])").forEach(arrow -> {
            String[] ends = arrow.replaceAll("[\\[\\]]", "").split(" --> ", 2);
            assertTrue(
                    classes.stream()
                            .filter(type -> type.getPackageName().equals("io.octroi." + ends[0]))
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .anyMatch(
                                    use -> use.getTargetClass().getPackageName().equals("io.octroi." + ends[1])),
                    "the map draws " + arrow + ", but no import needs it");
        });
    }

    private static String[] packagesOnTheMap() {
        return onTheMap("<<([a-z.]+)>>").toArray(String[]::new);
    }

    private static List<String> onTheMap(String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(MAP))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the map cannot be read", e);
        }
    }
}
