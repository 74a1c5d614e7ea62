// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetPage.Field;
import org.patchbay.model.Target;
import org.patchbay.ui.kit.TypedNumber;
import org.patchbay.ui.kit.words.Words;

/** What the dialog says about what was typed and what was found. */
record Advice(Words words, Target.Kind tab, String text, Found found) {

    /** One sentence, or "". */
    String hint() {
        Optional<String> number = tab == Target.Kind.DIAL_NUMBER ? number() : Optional.empty();
        return number.or(this::more).or(this::fields).orElse("");
    }

    /** What became of the text as a number: signs left out, the entry point it leads to, or that it can't be dialled. */
    private Optional<String> number() {
        TypedNumber typed = TypedNumber.of(text);
        if (typed.isEmpty()) {
            return Optional.of(words.text("ui.consult.numberHint"));
        }
        if (typed.number().isEmpty()) {
            boolean letters = text.codePoints().anyMatch(Character::isLetter);
            return letters ? Optional.empty() : Optional.of(words.text("reason.INVALID_NUMBER"));
        }
        return Stream.of(stripped(typed), entryPoint()).flatMap(Optional::stream)
                .reduce((first, next) -> words.text("ui.text.sentences", first, next));
    }

    private Optional<String> stripped(TypedNumber typed) {
        return typed.stripped().isEmpty() ? Optional.empty()
                : Optional.of(words.text("ui.consult.stripped", typed.kept(), String.join(" ", typed.stripped())));
    }

    private Optional<String> entryPoint() {
        return found.meant().filter(entry -> entry.target().kind() == Target.Kind.ENTRY_POINT).map(TargetEntry::label)
                .map(label -> words.text("ui.consult.belongs", words.text(label)));
    }

    /** Where asking for more brings nothing, the text must say more. */
    private Optional<String> more() {
        return found.more() && !found.continues() ? Optional.of(words.text("ui.consult.more")) : Optional.empty();
    }

    /** A directory says itself what it can be searched by (DIR-13, DIR-14); a number only whole (DIR-16). */
    private Optional<String> fields() {
        if (tab != Target.Kind.ORGANIZATION || found.searchedBy().isEmpty()) {
            return Optional.empty();
        }
        String fields = Stream.of(Field.values()).filter(found.searchedBy()::contains)
                .map(field -> words.text("ui.consult.field." + field.name()))
                .reduce((first, next) -> words.text("ui.text.list", first, next)).orElseThrow();
        return Optional.of(words.text("ui.consult.searchedBy", fields));
    }

    /** Directories that could not answer, each in a sentence of its own (DIR-19); or "". */
    String problems() {
        return found.problems().stream().map(words::text).collect(Collectors.joining("\n"));
    }
}
