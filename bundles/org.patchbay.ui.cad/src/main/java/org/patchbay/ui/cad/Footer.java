// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** Save and Revert, how the last save went, and whom to ask for more variables (CAD-03). */
final class Footer extends Composite {
    private final Desk desk;
    private final Paragraph state;
    private final Composite buttons;
    private final PressButton retry;
    private final PressButton revert;
    private final ControlButton save;

    Footer(Composite parent, Desk desk, Runnable saves, Runnable reverts) {
        super(parent, SWT.NONE);
        this.desk = desk;
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        desk.look().style(this, Token.SURFACE, Token.INK);
        state = WidgetId.set(new Paragraph(this, desk, Token.SURFACE, Token.INK), "call-data.state");
        state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        buttons = new Composite(this, SWT.NONE);
        buttons.setLayout(new ButtonRow(true));
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.look().style(buttons, Token.SURFACE, Token.INK);
        retry = WidgetId.set(new PressButton(buttons, desk, PressButton.Kind.QUIET), "call-data.retry");
        retry.icon("refresh").words("ui.cad.clickToRetry").onPress(saves);
        revert = WidgetId.set(new PressButton(buttons, desk, PressButton.Kind.QUIET), "call-data.revert");
        revert.words("ui.button.revert").onPress(reverts);
        save = new ControlButton(buttons, desk, ControlView.hidden(Control.EDIT_DATA, Reason.NOTHING_TO_EDIT), saves);
        save.kind(PressButton.Kind.PRIMARY);
        Paragraph more = WidgetId.set(new Paragraph(this, desk, Token.SURFACE), "call-data.more").words("ui.cad.more");
        more.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    /** @param something whether there is anything to save or to revert */
    void show(ControlView edit, Drafts drafts, boolean something) {
        save.show(edit);
        String nothing = desk.words().text("ui.cad.nothingChanged");
        if (edit.isEnabled() && drafts.all().isEmpty()) {
            save.disable(nothing);
        } else if (drafts.saving() == Drafts.Saving.UNDER_WAY) {
            save.disable(desk.words().text("ui.cad.saving"));
        }
        if (something) {
            revert.enable();
        } else {
            revert.disable(nothing);
        }
        revert.setVisible(edit.isEnabled() || something);
        retry.setVisible(drafts.saving() == Drafts.Saving.FAILED && edit.isEnabled());
        Optional<String> words = words(edit, drafts);
        words.ifPresent(state::show);
        setShown(state, words.isPresent());
        setShown(buttons, edit.isVisible());
    }

    private Optional<String> words(ControlView edit, Drafts drafts) {
        return switch (drafts.saving()) {
            case NOT_ASKED -> edit.isVisible() && !edit.isEnabled()
                    ? edit.reason().map(r -> desk.words().text("reason." + r.name())) : Optional.empty();
            case UNDER_WAY -> Optional.of(desk.words().text("ui.cad.saving"));
            case DONE -> Optional.of(desk.words().text("ui.cad.saved"));
            case FAILED -> Optional.of(desk.words().text("ui.cad.notSaved", desk.words().text(drafts.why())));
        };
    }

    private static void setShown(org.eclipse.swt.widgets.Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = !now;
        control.setVisible(now);
    }
}
