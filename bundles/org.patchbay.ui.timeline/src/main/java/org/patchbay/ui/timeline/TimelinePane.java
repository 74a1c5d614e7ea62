// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.ContactTimeline;
import org.patchbay.api.DeskSession;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** Asks what happened whenever something has happened; the bars grow by themselves in between. */
final class TimelinePane {
    private final Desk desk;
    private final Card card;
    private final Chart chart;
    private final Paragraph caption;
    private final Paragraph note;
    private final PressButton retry;
    private ContactView contact;
    private boolean asking;
    private boolean again;
    private Optional<ContactTimeline> known = Optional.empty();
    private boolean failed;

    TimelinePane(Composite parent, Desk desk, ContactView contact) {
        this.desk = desk;
        this.contact = contact;
        card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "timeline");
        TextLine title = new TextLine(card, desk, TextRole.LABEL, Token.INK_2).words("ui.timeline.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        caption = WidgetId.set(new Paragraph(card, desk, Token.SURFACE), "timeline.caption");
        chart = WidgetId.set(new Chart(card, desk, caption::show), "timeline.chart");
        chart.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        caption.moveBelow(chart);
        card.addListener(SWT.Resize, _ -> reserve());
        desk.look().bind(card, this::reserve);
        note = WidgetId.set(new Paragraph(card, desk, Token.SURFACE), "timeline.note");
        note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        retry = WidgetId.set(new PressButton(card, desk, PressButton.Kind.QUIET), "timeline.retry");
        retry.icon("refresh").words("ui.button.retry").onPress(this::ask);
        retry.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        desk.words().bind(card, this::refresh);
        ask();
    }

    /** Room for what is told of a bar, so that nothing moves when it is. */
    private void reserve() {
        int line = desk.look().extent(TextRole.BODY, "X").y;
        ((GridData) caption.getLayoutData()).heightHint = card.getSize().x < desk.look().scaled(Chart.NARROW) ? 2 * line : line;
    }

    void show(ContactView view) {
        contact = view;
        ask();
        refresh();
    }

    /** One question at a time; the last one is asked when everything has been said. */
    private void ask() {
        again = asking;
        Optional<DeskSession> session = desk.session();
        if (!asking && session.isPresent()) {
            asking = true;
            desk.onUi(session.get().timeline(contact.id()), this::answered);
        }
    }

    private void answered(ContactTimeline timeline, Throwable failure) {
        asking = false;
        if (card.isDisposed()) {
            return;
        }
        failed = failure != null;
        known = Optional.ofNullable(timeline).or(() -> known);
        refresh();
        if (again) {
            ask();
        }
    }

    /** What is known stays to be seen while nobody answers. */
    private void refresh() {
        Optional<ContactTimeline> drawn = known.filter(t -> !t.spans().isEmpty());
        drawn.ifPresent(timeline -> chart.show(timeline, contact));
        boolean broken = failed && drawn.isEmpty();
        note.show(desk.words().text(broken ? "ui.timeline.failed" : "ui.timeline.empty"));
        setShown(chart, drawn.isPresent());
        setShown(caption, drawn.isPresent());
        setShown(note, drawn.isEmpty() && (failed || known.isPresent()));
        setShown(retry, broken);
        card.requestLayout();
    }

    private static void setShown(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = !now;
        control.setVisible(now);
    }
}
