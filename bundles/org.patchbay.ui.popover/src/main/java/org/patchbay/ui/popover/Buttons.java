// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.ui.kit.words.PreviewText;

/** The buttons of a popover, as its view has them. */
final class Buttons {
    private Buttons() {
    }

    /** From left to right, the primary action last. */
    static List<ControlView> of(PopoverView view) {
        return view.controls().stream().filter(ControlView::isVisible)
                .sorted(Comparator.comparing(c -> isPrimary(c.control()))).toList();
    }

    static boolean isPrimary(Control control) {
        return control == Control.ACCEPT || control == Control.GO_AVAILABLE;
    }

    /** What "answer" on the keyboard means for the popover now, where it means anything. */
    static Optional<ControlView> answer(PopoverView view) {
        return of(view).stream().filter(ControlView::isEnabled).filter(c -> isPrimary(c.control())).findFirst();
    }

    /** What "decline" on the keyboard means for the popover now: never what can't be taken back. */
    static Optional<ControlView> decline(PopoverView view) {
        return of(view).stream().filter(ControlView::isEnabled).filter(c -> isDecline(c.control())).findFirst();
    }

    private static boolean isDecline(Control control) {
        return control == Control.DECLINE || control == Control.GO_IDLE || control == Control.SKIP;
    }

    /** Key of what the button says. */
    static String words(PopoverView view, Control control) {
        return PreviewText.button(control, view.kind() == PopoverView.Kind.PREVIEW);
    }

    /** The action of the keyboard that does the same. */
    static Optional<String> action(Control control) {
        if (isPrimary(control)) {
            return Optional.of("answer");
        }
        return isDecline(control) ? Optional.of("decline") : Optional.empty();
    }

    /** The command behind a control that needs no more than the popover itself. */
    static Optional<AgentCommand> command(AgentId agent, PopoverView view, Control control) {
        return switch (control) {
            case ACCEPT -> view.contact().map(c -> new AgentCommand.Accept(agent, c));
            case DECLINE -> view.contact().map(c -> new AgentCommand.Decline(agent, c));
            case CANCEL -> view.contact().map(c -> new AgentCommand.Cancel(agent, c));
            case SKIP -> view.contact().map(c -> new AgentCommand.Skip(agent, c));
            case REMOVE -> view.contact().map(c -> new AgentCommand.Remove(agent, c));
            case END -> view.contact().map(c -> new AgentCommand.End(agent, c));
            case GO_AVAILABLE -> Optional.of(new AgentCommand.GoAvailable(agent));
            case ACCEPT_ALL -> Optional.of(new AgentCommand.AcceptAll(agent));
            default -> Optional.empty();
        };
    }
}
