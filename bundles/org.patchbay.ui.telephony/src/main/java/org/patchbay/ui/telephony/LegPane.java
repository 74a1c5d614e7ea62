// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.LegView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.HeadLine;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** One leg: who, its status beside its timer (HOLD-04), and its buttons; the one that is heard has the edge. */
final class LegPane extends Composite {
    private static final int NARROW = 420;

    private final Desk desk;
    private final LegId leg;
    private final LegView.Role role;
    private final Card card;
    private final TextLine party;
    private final Composite standing;
    private final Chip status;
    private final TimerLabel timer;
    private final Paragraph waiting;
    private final ControlRow controls;
    private final EndForAll confirm;
    private boolean asking;
    private LegView shown;

    LegPane(Composite parent, Desk desk, ContactId contact, LegId leg, LegView.Role role) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.leg = leg;
        this.role = role;
        WidgetId.set(this, "leg." + leg);
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        card = new Card(this, desk, Token.SURFACE);
        card.grid().horizontalSpacing = 12;
        party = new TextLine(card, desk, TextRole.NAME, Token.INK);
        party.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        standing = new Composite(card, SWT.NONE);
        standing.setLayout(new HeadLine());
        desk.look().style(standing, Token.SURFACE, Token.INK);
        status = WidgetId.set(new Chip(standing, desk), "leg.status");
        timer = new TimerLabel(standing, desk, TextRole.BODY, Token.INK_2);
        waiting = WidgetId.set(new Paragraph(card, desk, Token.SURFACE), "waits-in");
        waiting.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        controls = new ControlRow(card, desk, contact, role);
        GridData row = new GridData(SWT.FILL, SWT.CENTER, true, false);
        // The icons of the quiet buttons stand under the name.
        row.horizontalIndent = -8;
        controls.setLayoutData(row);
        controls.offerActions();
        controls.confirmEnd(this::askFirst);
        confirm = new EndForAll(card, desk, this::end, this::keep);
        confirm.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        shown(confirm, false);
        arrange(0);
        addListener(SWT.Resize, _ -> arrange(getSize().x));
        desk.look().bind(this, () -> arrange(getSize().x));
    }

    /**
     * Where it is narrow, or the name long, the status goes below the name.
     *
     * @param width that it has, or will have: its height is asked for before
     */
    void arrange(int width) {
        boolean narrow = width > 0 && (width < desk.look().scaled(NARROW) || width < besideEachOther());
        card.grid().numColumns = narrow ? 1 : 2;
        standing.setLayoutData(new GridData(narrow ? SWT.FILL : SWT.END, SWT.CENTER, narrow, false));
        for (Control across : List.of(waiting, controls, confirm)) {
            ((GridData) across.getLayoutData()).horizontalSpan = narrow ? 1 : 2;
        }
        card.layout(true, true);
    }

    private int besideEachOther() {
        return party.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + standing.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
                + card.grid().horizontalSpacing + 2 * card.grid().marginWidth;
    }

    /** Whether the question stands in the place of the buttons. */
    private void ask(boolean now) {
        asking = now;
        shown(confirm, now);
        shown(controls, !now && !controls.isEmpty());
        requestLayout();
    }

    private void askFirst() {
        ask(true);
        confirm.ask();
    }

    private void keep() {
        ask(false);
        controls.setFocus();
    }

    private void end() {
        keep();
        controls.end();
    }

    private static void shown(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = !now;
        control.setVisible(now);
    }

    boolean isOf(LegView view) {
        return view.id().equals(leg) && view.role() == role;
    }

    void show(LegView view, boolean again) {
        if (!again && view.equals(shown)) {
            return;
        }
        shown = view;
        party.showName(desk.words().text("ui.interaction.pane", desk.words().text("leg.role." + view.role().name()),
                view.party()));
        party.hint(desk.words().text(view.heard() ? "ui.access.heard" : "ui.access.notHeard", view.party()));
        status.show(view.status());
        timer.since(view.since());
        shown(waiting, view.waitsIn().isPresent());
        view.waitsIn().ifPresent(queue ->
                waiting.show(desk.words().text("ui.interaction.waitsIn", desk.words().text(queue))));
        controls.show(view.controls());
        if (asking && view.controls().stream().noneMatch(c -> c.control() == EndForAll.CONTROL && c.isEnabled())) {
            ask(false);
        }
        shown(controls, !asking && !controls.isEmpty());
        card.edge(view.heard() ? Optional.of(Token.ACCENT) : Optional.empty());
        arrange(getSize().x);
    }
}
