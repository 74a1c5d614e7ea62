// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.DeskSession;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.Subscription;
import org.patchbay.model.desk.AgentView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** Filters, the list they leave, and the recording that is chosen; by keyboard from end to end. */
final class RecordingsPage {
    private final Desk desk;
    private final Composite page;
    private final PressButton forgetButton;
    private final Filters filters;
    private final RecordingList list;
    private final RecordingCard card;
    private final ForgetCard forget;
    private Optional<RecordingEntry> chosen = Optional.empty();
    private Optional<Subscription> following = Optional.empty();

    /** @param speakers what an opened recording is heard at */
    RecordingsPage(Composite parent, Desk desk, Supplier<Speaker> speakers) {
        this.desk = desk;
        page = WidgetId.set(new Composite(parent, SWT.NONE), "recordings");
        desk.look().style(page, Token.CANVAS, Token.INK);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 12;
        page.setLayout(layout);
        Composite head = new Composite(page, SWT.NONE);
        desk.look().style(head, Token.CANVAS, Token.INK);
        head.setLayout(new ButtonRow());
        head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        new TextLine(head, desk, TextRole.NAME, Token.INK).words("ui.recordings.title");
        forgetButton = WidgetId.set(new PressButton(head, desk, PressButton.Kind.QUIET), "recordings.forget.open");
        forgetButton.words("ui.recordings.forget").onPress(this::askToForget);
        forgetButton.setLayoutData(ButtonRow.FAR);
        filters = new Filters(page, desk);
        filters.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        list = new RecordingList(page, desk, filters);
        list.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        card = new RecordingCard(page, desk, speakers);
        card.control().setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        forget = new ForgetCard(page, desk);
        forget.control().setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        // What can't be undone is the last one that the keyboard comes to.
        page.setTabList(new Control[] {filters.control(), list.control(), card.control(), forget.control(), head});
        listen();
    }

    Composite control() {
        return page;
    }

    private void listen() {
        list.onChoose(entry -> {
            chosen = entry;
            card.show(entry);
            below(false);
        });
        list.onTake(card::take);
        filters.search().onEnter(list::focus);
        filters.search().control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                list.focus();
            }
        });
        forget.listen(() -> below(false), list::again);
        below(false);
        desk.follow(page, view -> may(view.agent().rights()));
        page.addListener(SWT.Show, _ -> list.again()); // while it is hidden nothing is asked
        page.addListener(SWT.Dispose, _ -> following.ifPresent(Subscription::close));
        desk.followSession(page, this::follow);
    }

    private void follow(Optional<DeskSession> session) {
        following.ifPresent(Subscription::close);
        following = session.map(s -> s.recordings().follow(() -> desk.post(() -> {
            if (!page.isDisposed()) {
                list.stale();
            }
        })));
        session.ifPresent(_ -> list.ask());
    }

    private void may(AgentView.Rights rights) {
        if (forgetButton.getVisible() != rights.forgetCustomers()) {
            forgetButton.setVisible(rights.forgetCustomers());
            forgetButton.requestLayout();
        }
    }

    private void askToForget() {
        below(true);
        forget.ask(chosen);
    }

    /** One of the two stands below the list. */
    private void below(boolean forgetting) {
        show(card.control(), !forgetting);
        show(forget.control(), forgetting);
        page.layout(true, true);
    }

    private static void show(Composite part, boolean now) {
        part.setVisible(now);
        ((GridData) part.getLayoutData()).exclude = !now;
    }
}
