// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

import com.ibm.icu.text.MessageFormat;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.Label;
import org.patchbay.model.Message;
import org.patchbay.ui.kit.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every word on the screen, in the language of now; a change of language reaches all that is bound. */
public final class Words {
    /** The languages of the product, in the order to offer them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.CHINESE,
            Locale.of("pl"), Locale.of("uk"));

    /** A file of words each, in every language; {@code words} has what all share. */
    public static final List<String> TOPICS = List.of("words", "consult", "data", "recording", "campaign", "day", "team",
            "settings");

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Bindings bindings = new Bindings();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private Locale locale;
    private Properties texts;

    public Words(Locale locale) {
        this.locale = nearest(locale);
        this.texts = load(this.locale);
    }

    public Locale locale() {
        return locale;
    }

    /** Change the language; a language that the product does not have becomes English. */
    public void use(Locale wanted) {
        Locale next = nearest(wanted);
        if (!next.equals(locale)) {
            locale = next;
            texts = load(next);
            formats.clear();
            bindings.run();
        }
    }

    /** The product's language for a locale. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The words, with arguments filled in. A key without words is shown between exclamation marks. */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            LOG.warn("no words for {} in {}", key, locale);
            return "!" + key + "!";
        }
        return formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale))
                .format(numbers(pattern, arguments));
    }

    /** Arguments of the domain are texts; those that a plural counts must be numbers. */
    private static Object[] numbers(String pattern, Object[] arguments) {
        Object[] converted = arguments.clone();
        for (int i = 0; i < converted.length; i++) {
            if (converted[i] instanceof String text && pattern.contains("{" + i + ", plural")) {
                converted[i] = Long.valueOf(text);
            }
        }
        return converted;
    }

    public String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }

    /** A text of the centre file. */
    public String text(Label label) {
        return label.in(locale);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** Sets a text now and at each change of language, until the widget is disposed. */
    public void bind(Widget widget, Consumer<String> setter, String key, Object... arguments) {
        bindings.bind(widget, () -> setter.accept(text(key, arguments)));
    }

    /** Runs now and at each change of language, until the widget is disposed. */
    public void bind(Widget widget, Runnable apply) {
        bindings.bind(widget, apply);
    }

    /** How many things follow it; what grows here with the day is a leak. */
    public int followers() {
        return bindings.size();
    }

    /** A language's own name, for instance Deutsch. */
    public static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static Properties load(Locale language) {
        Properties properties = new Properties();
        TOPICS.forEach(topic -> load("/org/patchbay/ui/words/" + topic + "_" + language.getLanguage() + ".properties",
                properties));
        return properties;
    }

    private static void load(String file, Properties properties) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            Optional.ofNullable(in).orElseThrow(() -> new IllegalStateException("missing " + file));
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
