// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.unboundid.ldap.sdk.Filter;

/**
 * What is asked of the server. What was typed becomes values of a filter, never text of one, so that no parenthesis
 * or asterisk of it means anything.
 */
final class Filters {

    private static final Pattern DECORATION = Pattern.compile("[()\\-./\\s]");
    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9]{3,}");
    /** More words than anybody types; a filter has its price at the server. */
    private static final int MOST_WORDS = 6;

    private final Settings settings;

    Filters(Settings settings) {
        this.settings = settings;
    }

    /** One question after the other is asked until somebody is found. */
    record Question(Filter filter, String digits) {
        /** @param number of somebody found */
        boolean accepts(String number) {
            return digits.isEmpty() || digits.equals(Filters.digits(number));
        }
    }

    List<Question> of(String text) {
        String bare = DECORATION.matcher(text).replaceAll("");
        List<Filter> words = words(text);
        if (!NUMBER.matcher(bare).matches()) {
            return List.of(new Question(people(words), ""));
        }
        // numbers are written in many ways: first as typed, which servers find fast; then digit by digit
        List<Filter> either = new ArrayList<>();
        for (String attribute : settings.attributes().number()) {
            either.add(Filter.createEqualityFilter(attribute, text.strip()));
            either.add(Filter.createEqualityFilter(attribute, bare));
        }
        either.add(Filter.createANDFilter(words));
        Filter digitByDigit = Filter.createORFilter(settings.attributes().number().stream()
                .map(attribute -> digitByDigit(attribute, digits(bare))).toList());
        return List.of(new Question(people(List.of(Filter.createORFilter(either))), ""),
                new Question(people(List.of(digitByDigit)), digits(bare)));
    }

    /** People with a number only (DIR-15). */
    private Filter people(List<Filter> wanted) {
        Filter reachable = Filter.createORFilter(settings.attributes().number().stream()
                .map(Filter::createPresenceFilter).toList());
        return Filter.createANDFilter(Stream.concat(Stream.of(settings.people(), reachable), wanted.stream()).toList());
    }

    /** Each word typed begins a word of name, role or department; no words: everybody. */
    private List<Filter> words(String text) {
        List<String> attributes = Stream.of(settings.attributes().name(), settings.attributes().otherNames(),
                settings.attributes().role(), settings.attributes().department()).flatMap(List::stream).distinct().toList();
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .map(word -> Filter.createORFilter(attributes.stream().flatMap(name -> begins(name, word)).toList()))
                .toList();
    }

    private static Stream<Filter> begins(String attribute, String word) {
        return Stream.of(Filter.createSubInitialFilter(attribute, word), Filter.createSubAnyFilter(attribute, " " + word),
                Filter.createSubAnyFilter(attribute, "-" + word));
    }

    private static Filter digitByDigit(String attribute, String digits) {
        return Filter.createSubAnyFilter(attribute, digits.split(""));
    }

    static String digits(String number) {
        return number.codePoints().filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
