// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.Target.Kind;
import org.patchbay.model.desk.Control;
import org.patchbay.ui.fixtures.ConsultViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

class TargetWindowTest {
    private final TestDesk desk = new TestDesk();
    private PressButton consult;
    private PressButton transfer;

    @BeforeEach
    void open() {
        desk.session.page = Targets::page;
        desk.signIn(ConsultViews.talking());
        Composite page = new Composite(desk.shell, SWT.NONE);
        page.setLayout(new RowLayout());
        consult = button(page, Control.CONSULT);
        transfer = button(page, Control.TRANSFER);
        desk.open(400, 200);
        desk.until("our window is in front", () -> desk.display.getActiveShell() == desk.shell);
    }

    private PressButton button(Composite page, Control control) {
        PressButton button = new PressButton(page, desk.desk, PressButton.Kind.QUIET);
        button.words("control." + control.name());
        button.onPress(() -> new Consulting().run(control, desk.desk.view().orElseThrow().contacts().getFirst(), desk.desk,
                button));
        return button;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Optional<Shell> window() {
        return Stream.of(desk.shell.getShells()).filter(s -> WidgetId.of(s).filter("targets.window"::equals).isPresent())
                .findFirst();
    }

    @Test
    @Tag("CONSULT-03")
    @Tag("XFER-04")
    void consultAndTransferOpenOneWindowThatBlocksNothing() {
        consult.press();
        assertEquals("Consult Request", window().orElseThrow().getText());
        assertEquals(0, window().get().getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL));
        desk.until("the search has the keyboard", () -> hasKeyboard("targets.search"));
        Shell first = window().get();
        consult.press();
        assertEquals(first, window().get());

        transfer.press();
        assertEquals("Transfer Request", window().orElseThrow().getText());
        assertTrue(first.isDisposed());
        assertEquals(1, desk.session.targets.size());
    }

    @Test
    void escapeClosesAndGivesTheFocusBack() {
        transfer.press();
        boolean[] seen = new boolean[1];
        window().orElseThrow().addListener(SWT.Activate, _ -> seen[0] = true);
        desk.until("the window is in front and has the keyboard", () -> seen[0] && hasKeyboard("targets.search"));
        desk.display.getFocusControl().traverse(SWT.TRAVERSE_ESCAPE);
        assertEquals(Optional.empty(), window());
        desk.until("the button has the keyboard", () -> desk.display.getFocusControl() == transfer);
    }

    @Test
    void itGoesWithTheContact() {
        consult.press();
        desk.show(Views.wrapUp());
        assertEquals(Optional.empty(), window());
        consult.press();
        assertEquals(Optional.empty(), window());
    }

    @ParameterizedTest(name = "key {0} with {1}")
    @CsvSource({"49, ALT, AGENT", "50, ALT, QUEUE", "51, ALT, DIAL_NUMBER", "52, ALT, ENTRY_POINT", "53, ALT, ORGANIZATION",
        "9, CTRL, QUEUE", "9, CTRL+SHIFT, ORGANIZATION"})
    @Tag("CONSULT-05")
    void keysChangeTheList(int code, String with, Kind kind) {
        consult.press();
        desk.until("the search has the keyboard", () -> hasKeyboard("targets.search"));
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = switch (with) {
            case "ALT" -> SWT.ALT;
            case "CTRL" -> SWT.CTRL;
            default -> SWT.CTRL | SWT.SHIFT;
        };
        desk.display.getFocusControl().notifyListeners(SWT.KeyDown, event);
        desk.settle();
        assertEquals(kind, desk.session.targets.getLast().query().kind());
        assertFalse(event.doit);
        assertTrue(hasKeyboard("targets.search"));
    }

    @Test
    @Tag("CONSULT-11")
    void f5FetchesAnew() {
        consult.press();
        desk.until("the search has the keyboard", () -> hasKeyboard("targets.search"));
        int[] asked = new int[1];
        desk.session.page = query -> {
            asked[0]++;
            return Targets.page(query);
        };
        TestDesk.key(desk.display.getFocusControl(), '\0', SWT.F5);
        assertEquals(List.of(1), List.of(asked[0]));
    }

    private boolean hasKeyboard(String id) {
        return Optional.ofNullable(desk.display.getFocusControl()).flatMap(WidgetId::of).filter(id::equals).isPresent();
    }
}
