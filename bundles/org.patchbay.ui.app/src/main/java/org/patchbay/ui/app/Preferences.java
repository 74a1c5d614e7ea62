// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.AgentId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.Settings;
import org.patchbay.ui.kit.look.Theme;

/** What the person chose, kept for the next start: language, theme, text size, sound, keys, who signed in last. */
final class Preferences {
    static final String SYSTEM = "system";

    private static final String LANGUAGE = "language";
    private static final String SOUND_DEVICE = "sound-device";
    private static final String NOTICE_SECONDS = "notice-seconds";

    private final KeptFile file;
    private final Map<String, String> values;

    Preferences(KeptFile file) {
        this.file = file;
        this.values = new TreeMap<>(file.read());
    }

    /** What this agent chose, else what was chosen here before anybody signed in: a language tag, or {@link #SYSTEM}. */
    String language(Optional<AgentId> agent) {
        String here = values.getOrDefault(LANGUAGE, SYSTEM);
        return agent.map(a -> values.getOrDefault(LANGUAGE + "." + a.value(), here)).orElse(here);
    }

    /** @param language a tag, or {@link #SYSTEM} */
    void useLanguage(Optional<AgentId> agent, String language) {
        put(agent.map(a -> LANGUAGE + "." + a.value()).orElse(LANGUAGE), language);
    }

    /** A theme's name, or {@link #SYSTEM}. */
    String theme() {
        return values.getOrDefault("theme", SYSTEM);
    }

    int textPercent() {
        String value = values.getOrDefault("text-size", "100");
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 100;
    }

    private int noticeSeconds() {
        String value = get(NOTICE_SECONDS);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : Settings.USUAL_NOTICE_SECONDS;
    }

    boolean sound() {
        return Boolean.parseBoolean(values.get("sound"));
    }

    Optional<AgentId> lastAgent() {
        return Optional.ofNullable(values.get("agent")).map(AgentId::new);
    }

    /** What was put there last; "" for nothing. */
    String get(String key) {
        return values.getOrDefault(key, "");
    }

    void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            file.write(values);
        }
    }

    /** The language to begin with, at the start or when this agent signs in (LANG-02). */
    Locale locale(StartOptions options, Optional<AgentId> agent) {
        return options.language().orElseGet(() -> localeOf(language(agent)));
    }

    static Locale localeOf(String language) {
        return language.equals(SYSTEM) ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    static Theme themeOf(String theme) {
        return theme.equals(SYSTEM) ? Display.isSystemDarkTheme() ? Theme.DARK : Theme.LIGHT : Theme.named(theme);
    }

    /** Sets up the desk as it was left, and keeps what changes. */
    void apply(Desk desk, StartOptions options, Widget life) {
        desk.words().use(locale(options, lastAgent()));
        desk.look().use(options.theme().orElseGet(() -> themeOf(theme())));
        desk.look().useTextSize(textPercent());
        desk.settings().useSound(sound());
        desk.settings().useSoundDevice(get(SOUND_DEVICE));
        desk.settings().useNoticeSeconds(noticeSeconds());
        desk.settings().follow(life, () -> {
            put("sound", String.valueOf(desk.settings().sound()));
            put(SOUND_DEVICE, desk.settings().soundDevice());
            put(NOTICE_SECONDS, String.valueOf(desk.settings().noticeSeconds()));
        });
    }
}
