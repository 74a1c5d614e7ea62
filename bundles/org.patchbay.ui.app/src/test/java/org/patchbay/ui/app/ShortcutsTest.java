// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.ui.kit.Action;

/** Keys can be changed, are kept, and never belong to two actions. */
class ShortcutsTest {
    private final List<String> bound = new ArrayList<>();

    @TempDir
    private Path folder;

    private Shortcuts shortcuts() {
        return new Shortcuts(Keys.ofTheModel(), (action, keys) -> bound.add(action + " " + keys),
                new Preferences(new KeptFile(Optional.of(folder.resolve("settings.properties")))));
    }

    private static KeySequence keys(String text) throws ParseException {
        return KeySequence.getInstance(text);
    }

    @Test
    void noTwoActionsOfTheModelHaveTheSameKeys() {
        Shortcuts shortcuts = shortcuts();
        List<KeySequence> all = shortcuts.actions().stream().map(shortcuts::keys).toList();
        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals(Keys.ofTheModel().size(), all.size());
    }

    @Test
    void changedKeysAreBoundAndAreThereAtTheNextStart() throws ParseException {
        shortcuts().change("hold", keys("M1+F5"));
        assertEquals(List.of("hold CTRL+F5"), bound);

        bound.clear();
        assertEquals(keys("M1+F5"), shortcuts().keys("hold"));
        assertEquals(List.of("hold CTRL+F5"), bound, "the model has the usual ones at each start");
    }

    @Test
    void keysOfAnotherActionAreRefusedAndNothingChanges() throws ParseException {
        Shortcuts shortcuts = shortcuts();
        KeySequence end = shortcuts.keys("end");
        KeySequence hold = shortcuts.keys("hold");

        assertThrows(IllegalArgumentException.class, () -> shortcuts.change("hold", end));

        assertEquals(Optional.of("end"), shortcuts.holder(end));
        assertEquals(hold, shortcuts.keys("hold"));
        assertEquals(List.of(), bound);
    }

    @Test
    void keptKeysThatAnotherActionHasNowAreDropped() throws ParseException {
        Preferences preferences = new Preferences(new KeptFile(Optional.of(folder.resolve("settings.properties"))));
        preferences.put("keys.hold", shortcuts().keys("end").toString());
        preferences.put("keys.resume", "no keys at all+");

        Shortcuts shortcuts = shortcuts();

        assertEquals(keys("M1+M3+H"), shortcuts.keys("hold"));
        assertEquals(keys("M1+M3+R"), shortcuts.keys("resume"));
    }

    @Test
    void resetBringsTheUsualKeysBack() throws ParseException {
        Shortcuts shortcuts = shortcuts();
        KeySequence usual = shortcuts.keys("hold");
        shortcuts.change("hold", keys("F9"));

        shortcuts.reset();

        assertEquals(usual, shortcuts.keys("hold"));
        assertEquals(usual, shortcuts().keys("hold"));
    }

    @ParameterizedTest
    @CsvSource({"M1+M3+H, true", "M3+X, true", "F7, true", "SHIFT+F7, true", "H, false", "M2+H, false", "M1+, false"})
    void keysThatAreTypedInTextAreNoShortcut(String text, boolean may) throws ParseException {
        if (text.endsWith("+")) {
            assertFalse(Shortcuts.mayBe(KeyStroke.getInstance(SWT.MOD1, KeyStroke.NO_KEY)));
        } else {
            assertEquals(may, Shortcuts.mayBe(KeyStroke.getInstance(text)));
        }
    }

    @Test
    void aRowTakesTheNextKeysAndSaysWhoseTheyAre() {
        try (AppDesk app = new AppDesk()) {
            app.test.open(1280, 800);
            app.desk.actions().offer(app.test.shell, new Action("hold", () -> true, () -> { }));
            KeyRow row = new KeyRow(app, "hold");

            row.press();
            assertFalse(app.desk.actions().canRun("hold"), "keys that are being chosen do nothing");
            row.type('e', SWT.CTRL | SWT.ALT);
            assertTrue(row.said().contains(app.desk.words().text("ui.action.end")), row.said());
            row.type('z', SWT.CTRL | SWT.ALT);

            assertEquals("Ctrl+Alt+Z", row.text());
            assertTrue(app.desk.actions().canRun("hold"));
            app.test.language(Locale.GERMAN);
            assertEquals("Strg+Alt+Z", row.text(), "as the keys are marked there");
            assertEquals(Optional.of("Strg+Alt+Z"), app.desk.actions().keys("hold"), "also where it is hinted at");
            row.press();
            row.type('z', SWT.SHIFT | SWT.CTRL | SWT.ALT);
            assertEquals("Strg+Alt+Umschalt+Z", row.text(), "in the order in which people write them");
        }
    }
}
