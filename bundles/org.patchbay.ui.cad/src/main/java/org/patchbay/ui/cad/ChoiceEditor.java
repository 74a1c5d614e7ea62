// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.Variable;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.DropDown;

/** One of the variable's choices, or none. */
final class ChoiceEditor implements Editor {
    private static final Named NONE = new Named("", Label.of("–"));

    private final DropDown list;
    private final List<Named> all;

    ChoiceEditor(Composite parent, Desk desk, Variable variable, Supplier<String> name, Consumer<String> chosen) {
        all = Stream.concat(Stream.of(NONE), variable.choices().stream()).toList();
        list = WidgetId.set(new DropDown(parent, desk, name), "variable." + variable.name() + ".field");
        list.show(all);
        list.onChoose(entry -> chosen.accept(entry.id()));
    }

    @Override
    public Control control() {
        return list;
    }

    @Override
    public List<Control> keyboard() {
        return List.of(list);
    }

    @Override
    public String text() {
        return list.value().map(Named::id).orElse("");
    }

    /** A value that is no choice any more is shown as it is, until another one is chosen. */
    @Override
    public void show(String text) {
        Named entry = all.stream().filter(n -> n.id().equals(text)).findFirst().orElse(new Named(text, Label.of(text)));
        list.show(all.contains(entry) ? all : Stream.concat(all.stream(), Stream.of(entry)).toList());
        list.choose(entry);
    }

    @Override
    public void enable(boolean now) {
        list.setEnabled(now);
    }

    @Override
    public void alarm(boolean now) {
        // Only what fits can be chosen.
    }
}
