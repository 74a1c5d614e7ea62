// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.e4.ui.workbench.IWorkbench;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentState;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.spi.SwitchControl;
import org.patchbay.ui.kit.Desk;

/** The workstation around us: its desk, its centre, and the hand behind its switch. */
final class Workstation {
    private static final int SERVICE_SECONDS = 60;

    private final Ui ui = Ui.find();
    private final Desk desk;
    private final Centre centre;
    private final SwitchControl customers;

    Workstation(BundleContext context) throws InterruptedException {
        IWorkbench workbench = service(context, IWorkbench.class);
        desk = workbench.getApplication().getContext().get(Desk.class);
        centre = service(context, Centre.class);
        customers = service(context, SwitchControl.class);
    }

    static <T> T service(BundleContext context, Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T found = tracker.waitForService(TimeUnit.SECONDS.toMillis(SERVICE_SECONDS));
        if (found == null) {
            throw new IllegalStateException("there is no " + type.getName());
        }
        return found;
    }

    Ui ui() {
        return ui;
    }

    Centre centre() {
        return centre;
    }

    SwitchControl customers() {
        return customers;
    }

    /** On the UI thread. */
    Optional<DeskView> view() {
        return desk.view();
    }

    /** On the UI thread. */
    DeskSession session() {
        return desk.session().orElseThrow();
    }

    void untilSignedIn() {
        ui.until("signed in", () -> desk.view().filter(v -> v.agent().state() != AgentState.SIGNED_OUT).isPresent());
    }

    void untilState(AgentState state) {
        ui.until("the agent is " + state, () -> desk.view().filter(v -> v.agent().state() == state).isPresent());
    }

    /** A page or pane of the desk, by the id of its part. */
    void reveal(String part) {
        ui.display().asyncExec(() -> desk.parts().reveal(part));
    }

    /** As the screen asks for it. */
    void submit(AgentCommand command) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        ui.display().asyncExec(() -> desk.submit(command).whenComplete((outcome, failure) -> {
            if (failure == null) {
                answer.complete(outcome);
            } else {
                answer.completeExceptionally(failure);
            }
        }));
        Outcome outcome = Ui.await(command.toString(), answer);
        outcome.refusal().ifPresent(reason -> {
            throw new IllegalStateException(command + " was refused: " + reason);
        });
    }
}
