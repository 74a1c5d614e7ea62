// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.ui.kit.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the desk: as the application model has them, or as the person changed them. The words of an action are
 * under {@code ui.action.<action>}. UI thread only.
 */
final class Shortcuts {
    private static final Logger LOG = LoggerFactory.getLogger(Shortcuts.class);
    private static final String PREFERENCE = "keys.";

    private final Map<String, KeySequence> usual = new LinkedHashMap<>();
    private final Map<String, KeySequence> now = new HashMap<>();
    private final BiConsumer<String, String> bind;
    private final Preferences preferences;
    private final Bindings listeners = new Bindings();

    /**
     * @param usual keys by action, in the order to list them, as the application model writes them: {@code M1+M3+A}
     * @param bind makes the model have other keys for an action
     */
    Shortcuts(Map<String, String> usual, BiConsumer<String, String> bind, Preferences preferences) {
        this.bind = bind;
        this.preferences = preferences;
        usual.forEach((action, keys) -> parse(keys).ifPresent(parsed -> this.usual.put(action, parsed)));
        now.putAll(this.usual);
        this.usual.keySet().forEach(this::restore);
    }

    /** Those of the model, as this person changed them. */
    static Shortcuts of(MApplication application, Preferences preferences) {
        Map<String, MKeyBinding> keys = new LinkedHashMap<>();
        application.getBindingTables().forEach(table -> table.getBindings()
                .forEach(binding -> keys.put(binding.getParameters().getFirst().getValue(), binding)));
        Map<String, String> usual = new LinkedHashMap<>();
        keys.forEach((action, binding) -> usual.put(action, binding.getKeySequence()));
        return new Shortcuts(usual, (action, sequence) -> keys.get(action).setKeySequence(sequence), preferences);
    }

    List<String> actions() {
        return List.copyOf(usual.keySet());
    }

    KeySequence keys(String action) {
        return now.get(action);
    }

    /** Which action has these keys. */
    Optional<String> holder(KeySequence keys) {
        return usual.keySet().stream().filter(action -> now.get(action).equals(keys)).findFirst();
    }

    /** Whether keys may be a shortcut: typing must go on without meeting one. */
    static boolean mayBe(KeyStroke keys) {
        boolean function = keys.getNaturalKey() >= SWT.F1 && keys.getNaturalKey() <= SWT.F20;
        return keys.isComplete() && (function || (keys.getModifierKeys() & (SWT.MOD1 | SWT.ALT)) != 0);
    }

    /** @throws IllegalArgumentException when another action has them */
    void change(String action, KeySequence keys) {
        holder(keys).filter(other -> !other.equals(action)).ifPresent(other -> {
            throw new IllegalArgumentException(keys + " is bound to " + other);
        });
        put(action, keys);
        preferences.put(PREFERENCE + action, keys.equals(usual.get(action)) ? "" : keys.toString());
        listeners.run();
    }

    /** All as they were at first. */
    void reset() {
        usual.forEach((action, keys) -> {
            put(action, keys);
            preferences.put(PREFERENCE + action, "");
        });
        listeners.run();
    }

    /** Called now and at each change until the widget is disposed. */
    void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }

    private void restore(String action) {
        String kept = preferences.get(PREFERENCE + action);
        if (!kept.isEmpty()) {
            parse(kept).filter(keys -> holder(keys).isEmpty()).ifPresentOrElse(keys -> put(action, keys),
                    () -> LOG.info("keys {} of {} dropped: no keys, or another action has them", kept, action));
        }
    }

    private void put(String action, KeySequence keys) {
        if (!keys.equals(now.put(action, keys))) {
            bind.accept(action, keys.toString());
        }
    }

    private static Optional<KeySequence> parse(String keys) {
        try {
            return Optional.of(KeySequence.getInstance(keys)).filter(KeySequence::isComplete);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
