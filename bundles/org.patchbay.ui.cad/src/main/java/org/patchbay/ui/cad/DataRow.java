// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.patchbay.model.ContactId;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.VariableView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.words.VariableText;

/** A variable: its label, a padlock where it is secure, its value or a field, and below what there is to say about it. */
final class DataRow extends Composite {
    private static final int LABEL_WIDTH = 150;
    private static final int NARROW = 440;
    private static final int ICON = 16;
    private static final String UNSET = "–";

    /** What a row asks for; the pane does it for all rows alike. */
    interface Asked {
        void save();

        void takeTheirs(String variable);

        void takeMine(String variable);
    }

    private final Desk desk;
    private final Drafts drafts;
    private final Variable definition;
    private final Composite head;
    private final TextLine label;
    private final Composite place;
    private final TextLine value;
    private final Optional<CoveredValue> covered;
    private final Optional<Editor> editor;
    private final CopyButton copy;
    private final RowNotes notes;
    private VariableView view;
    private boolean hovered;

    DataRow(Composite parent, Desk desk, ContactId contact, Drafts drafts, Variable definition, Asked asked) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.drafts = drafts;
        this.definition = definition;
        WidgetId.set(this, "variable." + definition.name());
        setLayout(grid(3));
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        head = plain(this, 2);
        label = new TextLine(head, desk, TextRole.BODY, Token.INK_2);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        if (definition.secure()) {
            IconView lock = new IconView(head, desk, ICON);
            desk.words().bind(lock, words -> lock.show("lock", Token.INK_2, words), "ui.cad.secureVariable");
        }
        place = plain(this, 1);
        place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        value = wide(WidgetId.set(new TextLine(place, desk, TextRole.BODY, Token.INK), "variable." + definition.name() + ".value"));
        covered = definition.secure() ? Optional.of(wide(new CoveredValue(place, desk, contact, definition.name())))
                : Optional.empty();
        editor = definition.editable() ? Optional.of(editor(place)) : Optional.empty();
        editor.ifPresent(e -> wide(e.control()));
        copy = WidgetId.set(new CopyButton(this, desk, this::title, this::seen, this::isAtHand), "variable." + definition.name() + ".copy");
        copy.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        notes = new RowNotes(this, desk, definition.name(), () -> asked.takeTheirs(definition.name()),
                () -> asked.takeMine(definition.name()));
        notes.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        editor.ifPresent(e -> e.keyboard().forEach(c -> new FieldKeys(c, this::revert, this::copyAll, this::left)));
        hover(this);
        addListener(SWT.Resize, _ -> {
            arrange(getSize().x);
            layout();
        });
        desk.look().bind(this, () -> arrange(getSize().x));
    }

    private Editor editor(Composite parent) {
        return switch (definition.type()) {
            case TEXT, INTEGER, DECIMAL, DATE_TIME -> new TextEditor(parent, desk, definition, this::title, this::spoken,
                    this::typed, () -> notes.wasCut());
            case BOOLEAN -> new YesNoEditor(parent, desk, definition, this::title, this::typed);
            case CHOICE -> new ChoiceEditor(parent, desk, definition, this::title, this::typed);
        };
    }

    /** Whether this row can go on for a variable as it is now. */
    boolean isFor(Variable variable) {
        return variable.withValue("").equals(definition.withValue(""));
    }

    String name() {
        return definition.name();
    }

    private String title() {
        return desk.words().text(definition.label());
    }

    /** @param editable whether the view lets the agent edit now */
    void show(VariableView now, boolean editable, ControlView reveal) {
        view = now;
        label.showData(title());
        label.hint(spoken());
        Optional<Drafts.Draft> draft = drafts.of(name());
        boolean cover = definition.secure() && now.shownUntil().isEmpty() && draft.isEmpty();
        boolean edits = !cover && editor.isPresent() && (editable || draft.isPresent());
        covered.ifPresent(c -> c.show(now.variable().value(), reveal));
        editor.filter(_ -> edits).ifPresent(e -> {
            e.enable(editable);
            String text = draft.map(Drafts.Draft::text).orElse(saved());
            if (!e.text().equals(text)) {
                e.show(text);
            }
        });
        String shown = shown();
        value.showData(shown.isEmpty() ? UNSET : shown);
        value.token(shown.isEmpty() ? Token.INK_2 : Token.INK);
        covered.ifPresent(c -> setShown(c, cover));
        editor.ifPresent(e -> setShown(e.control(), edits));
        setShown(value, !cover && !edits);
        copy.saving(drafts.isUnderWay(name()));
        copy.setVisible(!seen().isEmpty() || drafts.isUnderWay(name()));
        editor.ifPresent(e -> setTabList(edits ? new Control[] { place, notes } : null));
        editor.ifPresent(e -> {
            e.alarm(wrong().isPresent());
            e.keyboard().forEach(c -> hint(c, spoken()));
        });
        notes.show(now, conflict(draft), wrong());
        place.layout();
    }

    /** The saved value as the field writes it. */
    private String saved() {
        return Written.inField(definition.type(), view.variable().value(), desk.words().locale());
    }

    /** The saved value as people read it; one that is shown for a moment too. */
    private String shown() {
        Variable open = view.shownUntil().isPresent() ? new Variable(definition.name(), definition.label(), definition.type(),
                view.variable().value(), false, definition.editable(), definition.choices()) : view.variable();
        return VariableText.of(open, desk.words());
    }

    /** What is to be seen in the row, and so may be copied: asterisks are nothing. */
    private String seen() {
        if (view == null || covered.filter(Control::getVisible).isPresent()) {
            return "";
        }
        boolean field = editor.filter(e -> e.control().getVisible() && e instanceof TextEditor).isPresent();
        return field ? editor.get().text() : shown();
    }

    private Optional<RowNotes.Both> conflict(Optional<Drafts.Draft> draft) {
        String by = view.saved().map(VariableView.Saved::by).orElse("");
        if (draft.filter(d -> d.basedOn() < view.revision()).isPresent()) {
            return Optional.of(new RowNotes.Both(by, shown(), draft.get().text()));
        }
        boolean hidden = definition.secure() && view.shownUntil().isEmpty();
        return view.own().filter(_ -> draft.isEmpty()).map(own -> new RowNotes.Both(by, shown(),
                hidden ? view.variable().value() : VariableText.of(view.variable().withValue(own), desk.words())));
    }

    /** Words for what is wrong: what the centre refused, or what can't be read once the agent has left the field. */
    private Optional<String> wrong() {
        Optional<String> refused = drafts.refusal().filter(r -> r.variable().equals(name())).map(Drafts.Refusal::reason);
        return refused.or(() -> drafts.of(name()).filter(_ -> drafts.isLeft(name())).filter(d -> !isReadable(d.text()))
                .map(_ -> "reason." + definition.type().refusal().name()));
    }

    private boolean isReadable(String text) {
        return Written.read(definition.type(), text, desk.words().locale()).isPresent();
    }

    /** For tooltips and screen readers: what the field takes, what is wrong, who saved it. */
    private String spoken() {
        if (view == null) {
            return "";
        }
        Stream<String> example = editor.isEmpty() ? Stream.empty()
                : Written.sample(definition.type(), desk.words().locale()).map(s -> desk.words().text("ui.cad.example", s)).stream();
        Stream<String> wrong = wrong().map(key -> desk.words().text(key)).stream();
        Stream<String> by = view.saved().map(s -> desk.words().text("ui.cad.savedBy", s.by(), Clock.of(s.at(), desk.words().locale())))
                .stream();
        return String.join("\n", Stream.of(wrong, example, by).flatMap(s -> s).toList());
    }

    private static void hint(Control control, String words) {
        String tip = words.isEmpty() ? null : words;
        if (!Objects.equals(tip, control.getToolTipText())) {
            control.setToolTipText(tip);
        }
    }

    private void typed(String text) {
        notes.typed();
        drafts.type(name(), text, saved(), view.revision());
    }

    private boolean revert() {
        boolean had = drafts.of(name()).isPresent();
        drafts.drop(name());
        return had;
    }

    private boolean copyAll(Control from) {
        boolean selects = from instanceof StyledText text && text.getSelectionCount() > 0;
        if (!selects) {
            copy.copy();
        }
        return !selects;
    }

    private void left() {
        drafts.leave(name());
        copy.redraw();
    }

    /** Where the keyboard is to go to this variable. */
    void focus() {
        editor.filter(e -> e.control().getVisible()).ifPresent(e -> e.keyboard().getFirst().setFocus());
    }

    private boolean isAtHand() {
        return hovered || editor.stream().flatMap(e -> e.keyboard().stream()).anyMatch(Control::isFocusControl);
    }

    private void hover(Control control) {
        control.addListener(SWT.MouseEnter, _ -> hovered(true));
        control.addListener(SWT.MouseExit, this::hovered);
        if (control instanceof Composite composite) {
            List.of(composite.getChildren()).forEach(this::hover);
        }
    }

    private void hovered(Event event) {
        Point at = toControl(desk.display().getCursorLocation());
        hovered(getClientArea().contains(at));
    }

    private void hovered(boolean now) {
        if (hovered != now) {
            hovered = now;
            copy.redraw();
        }
    }

    /** Where it is narrow the label stands above. */
    private void arrange(int width) {
        boolean narrow = width > 0 && width < desk.look().scaled(NARROW);
        ((GridLayout) getLayout()).numColumns = narrow ? 2 : 3;
        // Where it is narrow the field has a line of its own.
        copy.moveBelow(narrow ? head : place);
        ((GridData) place.getLayoutData()).horizontalSpan = narrow ? 2 : 1;
        GridData data = new GridData(narrow ? SWT.FILL : SWT.BEGINNING, SWT.CENTER, narrow, false);
        data.widthHint = narrow ? SWT.DEFAULT : desk.look().scaled(LABEL_WIDTH);
        head.setLayoutData(data);
        // The padlock stands beside the name.
        label.setLayoutData(new GridData(narrow ? SWT.BEGINNING : SWT.FILL, SWT.CENTER,
                !narrow || !definition.secure(), false));
        ((GridData) notes.getLayoutData()).horizontalSpan = narrow ? 2 : 3;
        ((GridData) notes.getLayoutData()).horizontalIndent = narrow ? 0
                : desk.look().scaled(LABEL_WIDTH) + ((GridLayout) getLayout()).horizontalSpacing;
    }

    /** Its height is that of the arrangement it will have at that width. */
    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        if (wHint != SWT.DEFAULT) {
            arrange(wHint);
        }
        return super.computeSize(wHint, hHint, changed);
    }

    private static <C extends Control> C wide(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return control;
    }

    private static void setShown(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = !now;
        control.setVisible(now);
    }

    private Composite plain(Composite parent, int columns) {
        Composite composite = new Composite(parent, SWT.NONE);
        composite.setLayout(grid(columns));
        desk.look().bind(composite, () -> composite.setBackground(parent.getBackground()));
        return composite;
    }

    private static GridLayout grid(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        return layout;
    }
}
