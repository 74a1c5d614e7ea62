// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskParts;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.words.Words;

/** What gives way, and how, where there is little room. */
class NarrowTest {
    private static final int ROOM = 120;

    private final Display display = new Display();
    private final Look look = new Look(display, Theme.LIGHT);
    private final Desk desk = new Desk(display, new Words(Locale.ENGLISH), look, new DeskParts(), () -> 0);
    private final Shell shell = new Shell(display);

    @AfterEach
    void close() {
        desk.close();
        display.dispose();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nothing is recorded while you and the customer do not hear each other.",
        "Nagranie jest wstrzymane i zostanie wznowione samo, gdy czas minie.", "您和客户彼此听不到对方时不会录音，时间到后会自动继续。"})
    void wordsTakeAsManyLinesAsTheyNeed(String words) {
        TextBlock block = TextBlock.of(look, TextRole.BODY, words, ROOM);

        assertTrue(block.lines().size() > 2, block.lines().toString());
        assertTrue(block.size().x <= ROOM, block.size().toString());
        assertEquals(words.replace(" ", ""), String.join("", block.lines()).replace(" ", ""));
    }

    @Test
    void aWordIsBrokenOnlyWhereItHasASoftHyphen() {
        String reasons = "Nachbearbeitungs\u00ADgründe";
        int whole = look.extent(TextRole.BODY, "Nachbearbeitungsgründe").x;

        assertEquals(List.of("Nachbearbeitungs-", "gründe"), TextBlock.of(look, TextRole.BODY, reasons, whole).lines());
        assertEquals(List.of("Nachbearbeitungsgründe"), TextBlock.of(look, TextRole.BODY, reasons, whole + 1).lines());
        assertEquals(List.of("Nachbearbeitungsgrund"), TextBlock.of(look, TextRole.BODY, "Nachbearbeitungsgrund", 10).lines());
    }

    @Test
    void aNumberStaysInOneLine() {
        int line = look.extent(TextRole.BODY, "Lehmann").y;
        int room = 1 + Stream.of("Lehmann +49 30", "+49 30 23125101", "23125101 Sales").mapToInt(t -> look.extent(TextRole.BODY, t).x)
                .max().orElseThrow();

        assertEquals(3 * line, look.extent(TextRole.BODY, "Lehmann +49 30 23125101 Sales", room).y);
    }

    @Test
    void aButtonWrapsItsWordsAndThenLosesItsIcon() {
        PressButton button = new PressButton(shell, desk, PressButton.Kind.QUIET).icon("consult");
        button.setText("Pause Recording");
        Point wanted = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        button.setSize(wanted.x - 1, wanted.y);
        assertTrue(button.isCutOff());

        button.setSize(button.computeSize(wanted.x - 1, SWT.DEFAULT));
        assertTrue(button.getSize().y > wanted.y);
        assertFalse(button.isCutOff());

        button.setText("Recording");
        int oneWord = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        button.setSize(oneWord - 1, wanted.y);
        assertFalse(button.isCutOff());
        button.setSize(look.extent(TextRole.BODY, "Recording").x, wanted.y);
        assertTrue(button.isCutOff());
    }

    @Test
    void whatBelongsToATitleStandsBelowItWhereThereIsNoRoomBeside() {
        Composite line = new Composite(shell, SWT.NONE);
        line.setLayout(new HeadLine());
        TextLine title = new TextLine(line, desk, TextRole.NAME, Token.INK);
        title.showWords("Maria Lehmann");
        TimerLabel timer = new TimerLabel(line, desk, TextRole.NAME, Token.INK);
        Point wanted = line.computeSize(SWT.DEFAULT, SWT.DEFAULT);

        sized(line, wanted.x);
        assertTrue(timer.getBounds().x > title.getBounds().x + title.getSize().x);
        assertEquals(line.getSize().x, timer.getBounds().x + timer.getSize().x);
        sized(line, wanted.x - 1);
        assertEquals(0, timer.getBounds().x);
        assertTrue(timer.getBounds().y >= title.getSize().y);
        assertTrue(line.getSize().y > wanted.y);
    }

    @Test
    void tabsThatWouldLoseTheirWordsStandInMoreLines() {
        TabStrip strip = new TabStrip(shell, desk, _ -> { }).inOneLine();
        strip.show(Stream.of("Contact", "Timeline", "My Day", "Telephone").map(t -> new TabStrip.Tab(t, () -> t)).toList());
        strip.select("Contact");
        Point wanted = strip.computeSize(SWT.DEFAULT, SWT.DEFAULT);

        sized(strip, wanted.x - 20);
        assertEquals(1, Stream.of(strip.getChildren()).map(tab -> tab.getBounds().y).distinct().count());
        sized(strip, ROOM);
        assertEquals(Stream.of(strip.getChildren()).map(tab -> tab.computeSize(SWT.DEFAULT, SWT.DEFAULT)).toList(),
                Stream.of(strip.getChildren()).map(Control::getSize).toList());
        assertTrue(strip.getSize().y > 2 * wanted.y);
    }

    @Test
    void aHintMattersMoreThanTheIconBesideIt() {
        TextField field = new TextField(shell, desk, TextRole.BODY, Token.SURFACE, "search").icon("search");
        field.showHint("Search agents");
        Rectangle bounds = new Rectangle(0, 0, look.extent(TextRole.BODY, "Search agents").x + 24, 40);
        field.setBounds(bounds);

        assertFalse(field.isHintCutOff());
        bounds.width -= 10;
        field.setBounds(bounds);
        assertTrue(field.isHintCutOff());
    }

    @Test
    void whatGrowsScrollsWithoutBeingTold() {
        ScrollList list = new ScrollList(shell, desk, Token.CANVAS);
        Paragraph words = new Paragraph(list.content(), desk, Token.CANVAS);
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        list.setBounds(0, 0, ROOM, ROOM);
        words.show("Short.");
        shell.layout(true, true);
        settle();
        assertEquals(ROOM, list.content().getSize().y);

        words.show("Nothing is recorded while you and the customer do not hear each other. ".repeat(4));
        settle();

        assertTrue(list.content().getSize().y > ROOM);
        assertTrue(words.getBounds().y + words.getSize().y <= list.content().getSize().y);
    }

    private void sized(Composite composite, int width) {
        settle();
        composite.setSize(composite.computeSize(width, SWT.DEFAULT));
        composite.layout(true, true);
    }

    private void settle() {
        while (display.readAndDispatch()) {
            // Until nothing is left.
        }
    }
}
