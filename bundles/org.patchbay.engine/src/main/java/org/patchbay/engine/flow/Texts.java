// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.flow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.patchbay.engine.state.Contact;
import org.patchbay.model.Variable;

/** Texts of a flow with the contact's values in them. */
final class Texts {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]*)}");

    private Texts() {
    }

    static String filled(Contact contact, String text) {
        return filled(contact, text, value -> value);
    }

    static String address(Contact contact, String text) {
        return filled(contact, text, value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String filled(Contact contact, String text, Function<String, String> written) {
        return NAME.matcher(text).replaceAll(
                (MatchResult found) -> Matcher.quoteReplacement(written.apply(value(contact, found.group(1)))));
    }

    private static String value(Contact contact, String name) {
        Variable variable = contact.variables().get(name);
        return variable != null ? variable.value() : name.equals("number") ? contact.origin().number().text() : "";
    }
}
