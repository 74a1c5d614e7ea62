// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.Named;
import org.patchbay.model.desk.WrapUpView;
import org.patchbay.model.desk.WrapUpView.Suggestion;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** What colleagues who took part suggest, the newest first; one press chooses it (CONF-32, END-06). */
final class Suggestions extends Composite {
    private final Desk desk;
    private final Consumer<String> take;
    private List<Suggestion> shown = List.of();
    private Locale language;

    /** @param take gets the id of a reason */
    Suggestions(Composite parent, Desk desk, Consumer<String> take) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.take = take;
        WidgetId.set(this, "wrapup.suggestions");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        setLayout(layout);
        desk.look().style(this, Token.SURFACE, Token.INK);
    }

    void show(WrapUpView view) {
        if (!shown.equals(view.suggestions()) || !desk.words().locale().equals(language)) {
            shown = view.suggestions();
            language = desk.words().locale();
            List.of(getChildren()).forEach(Control::dispose);
            shown.reversed().forEach(s -> add(s, view.reasons()));
        }
        ((GridData) getLayoutData()).exclude = shown.isEmpty();
        setVisible(!shown.isEmpty());
    }

    private void add(Suggestion suggestion, List<Named> reasons) {
        Optional<Named> reason = reasons.stream().filter(r -> r.id().equals(suggestion.reason())).findFirst();
        TextLine line = WidgetId.set(new TextLine(this, desk, TextRole.BODY, Token.INK), "suggestion." + suggestion.reason());
        line.showData(desk.words().text("ui.wrapup.suggests", suggestion.agent(),
                reason.map(r -> desk.words().text(r.label())).orElse(suggestion.reason())));
        line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        PressButton use = WidgetId.set(new PressButton(this, desk, PressButton.Kind.QUIET), "suggestion." + suggestion.reason() + ".use");
        use.words("ui.wrapup.use").onPress(() -> take.accept(suggestion.reason()));
        use.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        if (!suggestion.note().isEmpty()) {
            Paragraph note = WidgetId.set(new Paragraph(this, desk, Token.SURFACE), "suggestion." + suggestion.reason() + ".note");
            note.show(suggestion.note());
            note.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        }
    }
}
