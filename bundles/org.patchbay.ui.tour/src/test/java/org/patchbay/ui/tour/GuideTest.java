// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

/** Real mouse and keys, and what is wrong on a screen. */
class GuideTest {

    private final List<String> done = new ArrayList<>();
    private TestDesk desk;
    private Guide guide;
    private PressButton button;
    private Text text;

    @BeforeEach
    void open() {
        // The camera of the window system itself; the other one asks the desktop for permission.
        System.setProperty("sun.awt.robot.gtk", "false");
        desk = new TestDesk();
        desk.shell.setLayout(new GridLayout());
        button = WidgetId.set(new PressButton(desk.shell, desk.desk, PressButton.Kind.QUIET), "press-me");
        button.setText("Press");
        button.onPress(() -> done.add("pressed"));
        text = WidgetId.set(new Text(desk.shell, SWT.BORDER), "words");
        text.setLayoutData(new GridData(200, SWT.DEFAULT));
        guide = new Guide(desk.display);
        desk.open(500, 300);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String apply(String sentence) {
        CompletableFuture<String> told = guide.apply(sentence).toCompletableFuture();
        desk.until(sentence, told::isDone);
        return told.join();
    }

    @Test
    void clicksWhatCanBeUsed() {
        button.disable("not yet");
        CompletableFuture<String> click = guide.apply("click press-me").toCompletableFuture();
        assertTrue(done.isEmpty());
        button.enable();
        desk.until("the click", click::isDone);
        desk.until("the button", () -> done.equals(List.of("pressed")));
    }

    @Test
    void typesWhereTheKeyboardIs() {
        apply("click words");
        apply("type abc 12");
        desk.until("the text", () -> text.getText().equals("abc 12"));
        apply("press Backspace");
        desk.until("one sign less", () -> text.getText().equals("abc 1"));
    }

    @Test
    void choosesFromAnOpenMenu() {
        Menu menu = new Menu(desk.shell, SWT.POP_UP);
        for (String id : List.of("first", "second", "third")) {
            MenuItem item = WidgetId.set(new MenuItem(menu, SWT.PUSH), id);
            item.setText(id);
            item.addListener(SWT.Selection, _ -> done.add(id));
        }
        button.onPress(() -> menu.setVisible(true));
        apply("click press-me");
        apply("choose second");
        desk.until("the choice", () -> done.contains("second"));
    }

    @Test
    void seesWhatIsThereAndWhatIsGone() {
        apply("see press-me");
        apply("see press-me ready");
        apply("see no dialog");
        apply("see press-*");
        button.disable("not now");
        apply("see press-me");
    }

    @Test
    void aPictureShowsTheScreenAndTellsWhatIsWrongOnIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("screen.png");
        assertEquals("", apply("picture " + file));
        assertTrue(Files.size(file) > 0);
        Label bare = new Label(desk.shell, SWT.NONE);
        bare.setText("!no.such.key!");
        Label cut = new Label(desk.shell, SWT.NONE);
        cut.setText("a text that is longer than its place");
        cut.setLayoutData(new GridData(30, SWT.DEFAULT));
        desk.shell.layout(true, true);
        String wrong = apply("picture " + file);
        assertTrue(wrong.contains("not translated: !no.such.key!"), wrong);
        assertTrue(wrong.contains("cut off: "), wrong);
    }

    @Test
    void nobodyCanDoAnythingElse() {
        CompletableFuture<String> told = guide.apply("dance wildly").toCompletableFuture();
        assertThrows(CompletionException.class, told::join);
    }
}
