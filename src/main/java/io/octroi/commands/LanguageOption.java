package io.octroi.commands;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In which language a command writes what people read. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en or fr (default: the language of this account, English for any but French)")
    private Optional<Language> language = Optional.empty();

    private enum Language {
        EN,
        FR
    }

    Locale locale() {
        boolean french = language.map(Language.FR::equals)
                .orElseGet(() ->
                        Locale.FRENCH.getLanguage().equals(Locale.getDefault().getLanguage()));
        return french ? Locale.FRENCH : Locale.ENGLISH;
    }
}
