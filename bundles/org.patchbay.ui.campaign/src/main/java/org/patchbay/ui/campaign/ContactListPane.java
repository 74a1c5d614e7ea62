// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.CampaignEntry;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Label;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.RowTable;
import org.patchbay.ui.kit.widget.TextLine;

/** A campaign's contacts, two lines each; readable while the list is still loaded. */
final class ContactListPane extends Composite {
    private static final int BEATS = 5;

    private final Desk desk;
    private final CampaignId campaign;
    private final Label label;
    private final ContactPages pages;
    private final TextLine title;
    private final TextLine known;
    private final Composite stack;
    private final RowTable table;
    private final Paragraph says;
    private final PressButton again;
    private boolean failed;
    private int beats;

    ContactListPane(Composite parent, Desk desk, CampaignId campaign, Label label) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.campaign = campaign;
        this.label = label;
        this.pages = new ContactPages(this::ask);
        WidgetId.set(this, "campaign.contacts");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 8;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.RAISED)));
        title = new TextLine(this, desk, TextRole.NAME, Token.INK);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        again = WidgetId.set(new PressButton(this, desk, PressButton.Kind.QUIET), "campaign.contacts.refresh");
        again.iconOnly("refresh", "ui.campaign.list.refresh").onPress(this::refresh);
        stack = new Composite(this, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        desk.look().bind(stack, () -> stack.setBackground(getBackground()));
        table = new RowTable(stack, desk, Token.SURFACE, "campaign.contacts.list", "ui.campaign.list", new Lines(),
                TextRole.BODY, TextRole.LABEL);
        says = WidgetId.set(new Paragraph(stack, desk, Token.RAISED), "campaign.contacts.says");
        known = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.INK_2), "campaign.contacts.known");
        known.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        desk.words().bind(this, this::say);
        desk.ticker().follow(this, this::beat);
        refresh();
    }

    private void beat() {
        if (++beats % BEATS == 0) {
            refresh();
        }
    }

    private void refresh() {
        failed = false;
        pages.refresh(table.first(), Math.min(pages.count(), table.first() + table.seen()) - 1);
        say();
    }

    private boolean ask(long after) {
        desk.session().ifPresent(session -> desk.onUi(session.campaignContacts(campaign, after, ContactPages.PAGE),
                (lines, failure) -> came(after, lines, failure)));
        return desk.session().isPresent();
    }

    private void came(long after, List<CampaignEntry> lines, Throwable failure) {
        if (isDisposed()) {
            return;
        }
        failed = failure != null;
        if (failed) {
            pages.failed(after);
        } else {
            pages.came(after, lines);
            table.count(pages.count());
        }
        say();
    }

    private void say() {
        title.showData(desk.words().text(label));
        boolean empty = pages.count() == 0;
        says.show(desk.words().text(failed ? "ui.campaign.list.failed" : pages.isComplete() ? "ui.campaign.list.empty"
                : "ui.campaign.list.loading"));
        known.showWords(empty ? "" : desk.words().text(pages.isComplete() ? "ui.campaign.list.end" : "ui.campaign.list.shown",
                pages.count()));
        ((StackLayout) stack.getLayout()).topControl = empty ? says : table;
        stack.layout();
    }

    private final class Lines implements RowTable.Rows {
        private static final String WAITS = "…";

        @Override
        public String spoken(int row) {
            return pages.line(row).map(line -> ContactLine.of(line, desk.words()).spoken()).orElse(WAITS);
        }

        @Override
        public String id(int row) {
            return "campaign.contact." + row;
        }

        @Override
        public void paint(RowInk ink, int row) {
            pages.line(row).map(line -> ContactLine.of(line, desk.words())).ifPresentOrElse(line -> ink
                    .line(TextRole.BODY, Token.INK, line.who(), line.open() ? Token.INK : Token.INK_2, line.standing())
                    .line(TextRole.LABEL, Token.INK_2, line.number(), Token.INK_2, line.history()),
                    () -> ink.line(TextRole.BODY, Token.INK_2, WAITS));
        }
    }
}
