// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.OutdialView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

/** Desks with a dial pad. */
final class Pads {
    static final List<Named> QUEUES = List.of(new Named("support", Views.SUPPORT),
            new Named("sales", Views.label("Sales", "Vertrieb", "销售", "Sprzedaż", "Продажі")),
            new Named("long", Label.of("Spare parts and accessories for agricultural machinery")));
    static final List<Named> CALLER_IDS = List.of(new Named("main", Label.of("+49 30 23125 100")),
            new Named("sales", Label.of("+49 30 23125 200")));

    private Pads() {
    }

    static DeskView view(ControlView outdial) {
        DeskView v = Views.desk(Views.agent(AgentState.AVAILABLE, 60), List.of(), List.of());
        return new DeskView(v.number(), v.centreTime(), v.agent(), v.popovers(), v.acceptAll(), v.acceptable(),
                v.contacts(), new OutdialView(outdial, QUEUES, CALLER_IDS), v.campaign(), v.supervision(), v.health(), v.notices());
    }

    /** The button in the window, and the pad opened by it. */
    static Shell open(TestDesk desk, ControlView outdial) {
        desk.signIn(view(outdial));
        desk.shell.setLayout(new RowLayout());
        PressButton button = (PressButton) new Outdial().create(desk.shell, desk.desk);
        desk.open(700, 120);
        button.press();
        desk.settle();
        return window(desk);
    }

    static Shell window(TestDesk desk) {
        return Stream.of(desk.shell.getShells()).filter(s -> WidgetId.of(s).filter("dialpad.window"::equals).isPresent())
                .findFirst().orElseThrow(() -> new AssertionError("no dial pad"));
    }
}
