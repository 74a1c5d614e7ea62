// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.patchbay.api.Centre;
import org.patchbay.api.Centre.AgentEntry;
import org.patchbay.model.AgentId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.LiveList;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Choice;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.ScrollList;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.words.Words;

/** Who are you, in which language, light or dark. Enter signs in. */
final class SignInScreen extends Composite {
    private static final int WIDTH = 440;
    private static final int LIST_HEIGHT = 290;
    /** Up to so many agents are found by looking; for more there is a search field. */
    private static final int FEW = 6;
    private static final int SHOWN = 50;

    private final Desk desk;
    private final LiveList<Centre> centres;
    private final Presence presence;
    private final Preferences preferences;
    private final ScrollList list;
    private final Paragraph message;
    private final Text search;
    private final PressButton button;
    private final List<AgentRow> rows = new ArrayList<>();
    private List<AgentEntry> agents = List.of();
    private Optional<AgentId> chosen = Optional.empty();
    /** Chosen here: that of who signs in now. */
    private Optional<Locale> picked = Optional.empty();

    SignInScreen(Composite parent, Desk desk, LiveList<Centre> centres, Presence presence, Preferences preferences) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.centres = centres;
        this.presence = presence;
        this.preferences = preferences;
        WidgetId.set(this, "sign-in");
        setLayout(new FillLayout());
        ScrollList page = new ScrollList(this, desk, Token.CANVAS);
        Composite middle = new Composite(page.content(), SWT.NONE);
        middle.setLayout(new CentredLayout(() -> desk.look().scaled(WIDTH)));
        middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.look().style(middle, Token.CANVAS, Token.INK);
        chosen = preferences.lastAgent();
        Card card = new Card(middle, desk, Token.SURFACE);
        card.grid().marginWidth = 24;
        card.grid().marginHeight = 24;
        card.grid().verticalSpacing = 6;
        title(card);
        label(card, "ui.signin.choose");
        search = new Text(card, SWT.SINGLE | SWT.BORDER | SWT.SEARCH);
        list = new ScrollList(card, desk, Token.SURFACE);
        message = new Paragraph(card, desk, Token.SURFACE);
        agentsArea();
        languageAndTheme(card);
        button = WidgetId.set(new PressButton(card, desk, PressButton.Kind.PRIMARY), "sign-in.button");
        GridData buttonData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        buttonData.verticalIndent = 16;
        buttonData.heightHint = 36;
        desk.look().bind(button, () -> buttonData.heightHint = desk.look().scaled(36));
        button.setLayoutData(buttonData);
        button.onPress(this::signIn);
        centres.follow(this, this::load);
        presence.follow(this, this::refresh);
        desk.words().bind(this, this::refresh);
    }

    @Override
    public boolean setFocus() {
        // While the screen goes its rows are asked for the focus once more.
        List<AgentRow> there = rows.stream().filter(row -> !row.isDisposed()).toList();
        return there.stream().filter(row -> chosen.filter(row.entry().id()::equals).isPresent()).findFirst()
                .map(AgentRow::setFocus).orElseGet(() -> !there.isEmpty() && there.getFirst().setFocus());
    }

    private void title(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 12;
        row.setLayout(layout);
        desk.look().bind(row, () -> row.setBackground(desk.look().color(Token.SURFACE)));
        fill(row);
        IconView logo = new IconView(row, desk, 20);
        logo.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        desk.words().bind(logo, () -> logo.show("logo", Token.ACCENT, desk.words().text("ui.app.name")));
        TextLine title = new TextLine(row, desk, TextRole.TITLE, Token.INK).words("ui.signin.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private void agentsArea() {
        WidgetId.set(search, "sign-in.search");
        desk.look().style(search, Token.SURFACE, Token.INK, TextRole.BODY);
        desk.words().bind(search, search::setMessage, "ui.search.hint");
        search.addListener(SWT.Modify, _ -> showAgents());
        search.addListener(SWT.DefaultSelection, _ -> signIn());
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        message.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private void languageAndTheme(Composite parent) {
        label(parent, "ui.settings.language");
        Choice<Locale> language = WidgetId.set(new Choice<>(parent, desk, this::useLanguage), "sign-in.language");
        Words.LANGUAGES.forEach(l -> language.option(l, "language." + l.getLanguage(),
                d -> d.words().text("ui.language." + l.getLanguage())));
        desk.words().bind(language, () -> language.select(desk.words().locale()));
        fill(language);
        label(parent, "ui.settings.theme");
        Choice<Theme> theme = WidgetId.set(new Choice<>(parent, desk, this::useTheme), "sign-in.theme");
        theme.option(Theme.LIGHT, "theme.light", d -> d.words().text("ui.settings.themeLight"));
        theme.option(Theme.DARK, "theme.dark", d -> d.words().text("ui.settings.themeDark"));
        desk.look().bind(theme, () -> theme.select(desk.look().theme()));
        fill(theme);
    }

    private void useLanguage(Locale language) {
        picked = Optional.of(language);
        desk.words().use(language);
    }

    private void useTheme(Theme theme) {
        preferences.put("theme", theme.name());
        desk.look().use(theme);
    }

    private void load() {
        agents = List.of();
        showAgents();
        centres.first().ifPresent(centre -> desk.onUi(centre.agents(), (found, failure) -> {
            if (isDisposed()) {
                return;
            }
            if (failure != null) {
                desk.trouble("listing agents", failure);
            } else {
                agents = found;
                showAgents();
                setFocus();
            }
        }));
    }

    private void showAgents() {
        rows.forEach(AgentRow::dispose);
        rows.clear();
        String typed = search.getText().strip().toLowerCase(desk.words().locale());
        List<AgentEntry> found = agents.stream().filter(a -> (a.name() + " " + a.extension()).toLowerCase(desk.words().locale())
                .contains(typed)).limit(SHOWN).toList();
        // Nobody signs in as someone who is not to be seen.
        if (!found.isEmpty() && found.stream().noneMatch(a -> chosen.filter(a.id()::equals).isPresent())) {
            chosen = Optional.of(found.getFirst().id());
        }
        found.forEach(entry -> {
            AgentRow row = new AgentRow(list.content(), desk, entry, () -> choose(entry.id()), this::signIn);
            row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            rows.add(row);
        });
        shown(search, agents.size() > FEW);
        refresh();
        int height = list.content().computeSize(desk.look().scaled(WIDTH), SWT.DEFAULT, true).y;
        ((GridData) list.getLayoutData()).heightHint = Math.min(desk.look().scaled(LIST_HEIGHT), height);
        layout(true, true);
        list.refresh();
    }

    private void choose(AgentId agent) {
        chosen = Optional.of(agent);
        refresh();
    }

    private void signIn() {
        if (presence.step() == Presence.Step.OUT && button.isUsable()) {
            chosen.ifPresent(agent -> {
                preferences.put("agent", agent.value());
                picked.ifPresent(language -> preferences.useLanguage(chosen, language.toLanguageTag()));
                presence.signIn(agent);
            });
        }
    }

    private void refresh() {
        rows.forEach(row -> row.select(chosen.filter(row.entry().id()::equals).isPresent()));
        boolean busy = presence.step() == Presence.Step.OPENING;
        button.setText(desk.words().text(busy ? "ui.signin.busy" : "ui.signin.button"));
        if (rows.stream().anyMatch(row -> row.isChosen())) {
            button.enable();
        } else {
            button.disable(desk.words().text("ui.signin.choose"));
        }
        message.show(desk.words().text(centres.first().isEmpty() ? "ui.signin.starting"
                : agents.isEmpty() ? "ui.signin.nobody" : "ui.search.none", search.getText()));
        shown(message, rows.isEmpty());
        shown(list, !rows.isEmpty());
    }

    private void shown(Control control, boolean now) {
        GridData data = (GridData) control.getLayoutData();
        data.exclude = !now;
        control.setVisible(now);
    }

    private void label(Composite parent, String key) {
        TextLine label = new TextLine(parent, desk, TextRole.LABEL, Token.INK_2).words(key);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.verticalIndent = 12;
        label.setLayoutData(data);
    }

    private static void fill(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }
}
