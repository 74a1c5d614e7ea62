// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;

/** The actions that parts on the screen offer now. UI thread only. */
public final class Actions {
    private final List<Action> actions = new ArrayList<>();
    private Function<String, Optional<String>> keys = _ -> Optional.empty();
    private boolean quiet;

    /** Offered until the widget is disposed. */
    public void offer(Widget widget, Action action) {
        actions.add(action);
        widget.addListener(SWT.Dispose, _ -> actions.remove(action));
    }

    /** Whether somebody would do it now. */
    public boolean canRun(String id) {
        return !quiet && actions.stream().anyMatch(a -> a.id().equals(id) && a.enabled().getAsBoolean());
    }

    /** @param known what one presses for an action now, as the keyboards of the language of now are marked */
    public void nameKeys(Function<String, Optional<String>> known) {
        keys = known;
    }

    /** What one presses for it; empty where it has no keys. */
    public Optional<String> keys(String id) {
        return keys.apply(id);
    }

    /** While keys are being chosen they do nothing. */
    public void beQuiet(boolean now) {
        quiet = now;
    }

    /** Done by the part that came last among those that can; false when there is none. */
    public boolean run(String id) {
        for (Action action : List.copyOf(actions).reversed()) {
            if (action.id().equals(id) && action.enabled().getAsBoolean()) {
                action.run().run();
                return true;
            }
        }
        return false;
    }
}
