// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignMatches;
import org.patchbay.api.CampaignTotals;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Label;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.FramedList;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.Rows;
import org.patchbay.ui.kit.widget.SearchKeys;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.kit.widget.TextLine;

/** A campaign's contacts, two lines each, how many they are, and a search; readable while the list is still loaded. */
final class ContactListPane extends Composite {
    private static final int BEATS = 5;
    private static final int PAUSE_MILLIS = 200;

    private final Desk desk;
    private final CampaignId campaign;
    private final Label label;
    private final ContactPages pages;
    private final TextLine title;
    private final TextField field;
    private final TextLine known;
    private final Composite stack;
    private final FramedList framed;
    private final RowList list;
    private final Paragraph says;
    private final PressButton again;
    private Optional<ContactMatches> matches = Optional.empty();
    private Optional<CampaignTotals> totals = Optional.empty();
    private boolean failed;
    private int beats;
    /** Grows with each search; answers to older ones don't count. */
    private int typed;
    /** What was looked for last; more may have been typed since. */
    private String sought = "";

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
        field = new TextField(this, desk, TextRole.BODY, Token.SURFACE, "campaign.contacts.search").icon("search")
                .hint("ui.campaign.list.search");
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        stack = new Composite(this, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        desk.look().bind(stack, () -> stack.setBackground(getBackground()));
        framed = new FramedList(stack, desk, Token.SURFACE, "campaign.contacts.list", "ui.campaign.list", new Lines());
        list = framed.list();
        says = WidgetId.set(new Paragraph(stack, desk, Token.RAISED), "campaign.contacts.says");
        SearchKeys.bind(field, list::move);
        field.onChange(_ -> searchSoon());
        known = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.INK_2), "campaign.contacts.known");
        known.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        desk.words().bind(this, this::say);
        desk.ticker().follow(this, this::beat);
        refresh();
    }

    private void beat() {
        if (++beats % BEATS == 0) {
            count();
            if (matches.isEmpty()) {
                pages.refresh(list.first(), list.end() - 1);
            }
        }
    }

    private void refresh() {
        failed = false;
        count();
        pages.refresh(list.first(), list.end() - 1);
        search();
    }

    private void count() {
        desk.session().ifPresent(session -> desk.onUi(session.campaignTotals(campaign), (now, failure) -> {
            if (!isDisposed()) {
                totals = Optional.ofNullable(now).filter(_ -> failure == null);
                say();
            }
        }));
    }

    /** Who types is given a moment. */
    private void searchSoon() {
        int now = ++typed;
        desk.display().timerExec(PAUSE_MILLIS, () -> {
            if (now == typed && !isDisposed()) {
                search();
            }
        });
    }

    private void search() {
        typed++;
        boolean other = matches.isPresent();
        sought = field.text().strip();
        matches = Optional.of(sought).filter(text -> !text.isEmpty()).map(text -> new ContactMatches(after -> ask(text, after)));
        if (other || matches.isPresent()) {
            list.mark(-1);
        }
        show();
    }

    private boolean ask(String text, long after) {
        int asked = typed;
        desk.session().ifPresent(session -> desk.onUi(session.findCampaignContacts(campaign, text, after, ContactPages.PAGE),
                (found, failure) -> {
                    if (!isDisposed() && asked == typed) {
                        failed = failure != null;
                        matches.ifPresent(m -> came(m, found, failure));
                        show();
                    }
                }));
        return desk.session().isPresent();
    }

    private static void came(ContactMatches to, CampaignMatches found, Throwable failure) {
        if (failure == null) {
            to.came(found);
        } else {
            to.failed();
        }
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
        }
        show();
    }

    private void show() {
        list.refresh();
        say();
    }

    private int rows() {
        return matches.map(ContactMatches::count).orElseGet(pages::count);
    }

    private void say() {
        ListWords words = new ListWords(desk.words());
        title.showData(desk.words().text(label));
        says.show(failed ? desk.words().text("ui.campaign.list.failed")
                : matches.map(m -> words.nothing(m, sought)).orElseGet(() -> words.nothing(pages.isComplete())));
        Optional<ContactMatches> told = matches.filter(m -> m.count() > 0 || !m.isComplete()); // none is said in the list's place
        known.showWords(told.map(m -> words.found(m, totals)).orElseGet(() -> totals.map(words::total).orElse("")));
        ((StackLayout) stack.getLayout()).topControl = rows() == 0 ? says : framed.control();
        stack.layout();
    }

    private final class Lines implements Rows {
        private static final String WAITS = "…";

        private Optional<CampaignEntry> line(int row) {
            return matches.isPresent() ? matches.get().line(row) : pages.line(row);
        }

        @Override
        public int count() {
            return rows();
        }

        @Override
        public int height(int width) {
            return RowInk.height(desk.look(), TextRole.BODY, TextRole.LABEL);
        }

        @Override
        public String spoken(int row) {
            return line(row).map(line -> ContactLine.of(line, desk.words()).spoken()).orElse(WAITS);
        }

        @Override
        public void paint(RowInk ink, int row) {
            line(row).map(line -> ContactLine.of(line, desk.words())).ifPresentOrElse(line -> ink
                    .line(TextRole.BODY, Token.INK, line.who(), line.open() ? Token.INK : Token.INK_2, line.standing())
                    .line(TextRole.LABEL, Token.INK_2, line.number(), Token.INK_2, line.history()),
                    () -> ink.line(TextRole.BODY, Token.INK_2, WAITS));
        }
    }
}
