// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.Variable;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.widget.Choice;

/** Yes, no, or not known: Delete takes back either. */
final class YesNoEditor implements Editor {
    private final Composite host;
    private final Choice<String> choice;

    YesNoEditor(Composite parent, Desk desk, Variable variable, Supplier<String> name,
            Consumer<String> chosen) {
        host = new Composite(parent, SWT.NONE);
        host.setLayout(new FillLayout());
        desk.look().bind(host, () -> host.setBackground(parent.getBackground()));
        String id = "variable." + variable.name();
        choice = new Choice<String>(host, desk, chosen).name(name);
        choice.option("true", id + ".yes", d -> d.words().text("ui.cad.yes"))
                .option("false", id + ".no", d -> d.words().text("ui.cad.no"));
        keyboard().forEach(c -> c.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
                choice.clear();
                chosen.accept("");
            }
        }));
    }

    @Override
    public Control control() {
        return host;
    }

    @Override
    public List<Control> keyboard() {
        return List.of(choice.getChildren());
    }

    @Override
    public String text() {
        return choice.value().orElse("");
    }

    @Override
    public void show(String text) {
        if (text.isEmpty()) {
            choice.clear();
        } else {
            choice.select(text);
        }
    }

    @Override
    public void enable(boolean now) {
        host.setEnabled(now);
    }

    @Override
    public void alarm(boolean now) {
        // Only what fits can be chosen.
    }
}
