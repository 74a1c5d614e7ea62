// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.LegView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** One leg: who, its status beside its timer (HOLD-04), and its buttons; the one that is heard has the edge. */
final class LegPane extends Composite {
    private static final int NARROW = 420;

    private final Desk desk;
    private final LegId leg;
    private final Card card;
    private final TextLine party;
    private final Chip status;
    private final TimerLabel timer;
    private final ControlRow controls;
    private LegView shown;

    LegPane(Composite parent, Desk desk, ContactId contact, LegId leg, LegView.Role role) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.leg = leg;
        WidgetId.set(this, "leg." + leg);
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        card = new Card(this, desk, Token.SURFACE);
        card.grid().numColumns = 3;
        card.grid().horizontalSpacing = 12;
        party = new TextLine(card, desk, TextRole.NAME, Token.INK);
        party.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        status = WidgetId.set(new Chip(card, desk), "leg.status");
        status.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        timer = new TimerLabel(card, desk, TextRole.BODY, Token.INK_2);
        timer.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        controls = new ControlRow(card, desk, contact, role);
        GridData row = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
        // The icons of the quiet buttons stand under the name.
        row.horizontalIndent = -8;
        controls.setLayoutData(row);
        if (role == LegView.Role.CUSTOMER) {
            controls.offerActions();
        }
        addListener(SWT.Resize, _ -> arrange());
        desk.look().bind(this, this::arrange);
    }

    /** Where it is narrow the status goes below the name. */
    private void arrange() {
        boolean narrow = getSize().x > 0 && getSize().x < desk.look().scaled(NARROW);
        card.grid().numColumns = narrow ? 2 : 3;
        ((GridData) party.getLayoutData()).horizontalSpan = narrow ? 2 : 1;
        GridData statusData = (GridData) status.getLayoutData();
        statusData.horizontalAlignment = narrow ? SWT.BEGINNING : SWT.END;
        statusData.grabExcessHorizontalSpace = narrow;
        ((GridData) controls.getLayoutData()).horizontalSpan = narrow ? 2 : 3;
        card.layout();
    }

    LegId id() {
        return leg;
    }

    void show(LegView view, boolean again) {
        if (!again && view.equals(shown)) {
            return;
        }
        shown = view;
        party.showData(desk.words().text("ui.interaction.pane", desk.words().text("leg.role." + view.role().name()),
                view.party()));
        party.hint(desk.words().text(view.heard() ? "ui.access.heard" : "ui.access.notHeard", view.party()));
        status.show(view.status());
        timer.since(view.since());
        controls.show(view.controls());
        ((GridData) controls.getLayoutData()).exclude = controls.isEmpty();
        controls.setVisible(!controls.isEmpty());
        card.edge(view.heard() ? Optional.of(Token.ACCENT) : Optional.empty());
        card.layout();
    }
}
