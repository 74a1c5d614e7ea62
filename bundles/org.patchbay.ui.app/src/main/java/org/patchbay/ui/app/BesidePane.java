// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.api.ContactPanel;
import org.patchbay.ui.api.PanelContact;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.LiveList;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.NativeStyle;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.TabStrip;

/**
 * The right column: parts that stand beside, and the panels that plugins have for the selected contact. Both
 * come and go while it is open. A panel that throws is set aside, and the desk goes on.
 */
final class BesidePane extends Composite {
    private static final String CONTACT = "contact";
    private static final int MARGIN = 12;

    /** What decides which panes there are and what they show. */
    private record Sources(Optional<PanelContact> contact, List<DeskPart> parts, List<ContactPanel> panels) {
    }

    private final Desk desk;
    private final LiveList<ContactPanel> panels;
    private final LayoutKeeper keeper;
    private final Customers customers;
    private final TabStrip strip;
    private final Composite stack;
    private final List<Pane> panes = new ArrayList<>();
    private final List<ContactPanel> setAside = new ArrayList<>();
    private Optional<ContactId> contact = Optional.empty();
    private Optional<String> selected;
    private boolean tabs;
    private Sources seen;
    private Runnable changed = () -> { };

    BesidePane(Composite parent, Desk desk, LiveList<ContactPanel> panels, LayoutKeeper keeper) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.panels = panels;
        this.keeper = keeper;
        this.selected = keeper.layout().beside();
        WidgetId.set(this, "beside");
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = 0;
        layout.marginTop = 6;
        layout.marginBottom = MARGIN;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        strip = new TabStrip(this, desk, this::choose).inOneLine();
        strip.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        stack = new Composite(this, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.look().bind(stack, () -> stack.setBackground(getBackground()));
        customers = new Customers(desk, this, this::refresh);
        panels.follow(this, () -> {
            customers.askAgain();
            refresh();
        });
        desk.parts().follow(this, this::refresh);
        desk.parts().onReveal(this, this::reveal);
        desk.parts().onSuggest(this, this::suggest);
        desk.selection().follow(this, this::refresh);
        desk.follow(this, _ -> refresh());
        desk.look().bind(this, this::restyle);
    }

    /** Told when panes came or went. */
    void onChange(Runnable run) {
        changed = run;
    }

    boolean hasPanes() {
        return !panes.isEmpty();
    }

    /** @param width of this pane */
    int stripHeight(int width) {
        return strip.computeSize(width - 2 * MARGIN, SWT.DEFAULT).y + 8;
    }

    /** The pane chosen; empty while the contact itself is. */
    Optional<String> selectedPane() {
        return selected.filter(id -> panes.stream().anyMatch(p -> p.id().equals(id)));
    }

    /** Whether the panes are tabs of the middle, beside the contact's own. */
    void asTabs(boolean now) {
        if (tabs != now) {
            tabs = now;
            selected = now ? Optional.empty() : keeper.layout().beside();
            showTabs();
        }
    }

    private void reveal(String id) {
        if (panes.stream().anyMatch(p -> p.id().equals(id))) {
            choose(id);
        }
    }

    /** Not where that would take the place of the contact itself; and what the person chose is chosen next time. */
    private void suggest(String id) {
        if (!tabs && panes.stream().anyMatch(p -> p.id().equals(id))) {
            selected = Optional.of(id);
            showTabs();
            changed.run();
        }
    }

    private void choose(String id) {
        selected = Optional.of(id);
        if (!id.equals(CONTACT)) {
            keeper.change(keeper.layout().withBeside(keeper.layout().besideWidth(), selected));
            // At once: a desk that was killed comes back as it was.
            keeper.save();
        }
        showTabs();
        changed.run();
    }

    private void refresh() {
        Optional<ContactView> view = desk.view().flatMap(desk.selection()::in);
        if (!view.map(ContactView::id).equals(contact)) {
            contact = view.map(ContactView::id);
            dispose(panes.stream().filter(p -> p.source() instanceof ContactPanel).toList());
        }
        Optional<PanelContact> known = view.map(v -> customers.panelContact(v));
        Sources now = new Sources(known, desk.parts().at(Place.BESIDE), panels.now());
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        List<Object> wanted = new ArrayList<>(desk.parts().at(Place.BESIDE));
        known.ifPresent(k -> panels.now().stream().filter(p -> accepts(p, k)).forEach(wanted::add));
        List<Object> before = panes.stream().map(Pane::source).toList();
        dispose(panes.stream().filter(p -> !wanted.contains(p.source())).toList());
        panes.forEach(p -> guarded(p.source(), p.show()));
        wanted.stream().filter(w -> panes.stream().noneMatch(p -> p.source() == w)).forEach(w -> create(w, known));
        if (!before.equals(panes.stream().map(Pane::source).toList())) {
            showTabs();
            changed.run();
        }
    }

    private void create(Object source, Optional<PanelContact> known) {
        Composite host = new Composite(stack, SWT.NONE);
        host.setLayout(new FillLayout());
        host.setBackground(getBackground());
        boolean done = guarded(source, () -> panes.add(source instanceof DeskPart part ? part(part, host)
                : panel((ContactPanel) source, host, known.orElseThrow())));
        if (!done) {
            host.dispose();
        }
    }

    private Pane part(DeskPart part, Composite host) {
        part.create(host, desk);
        return new Pane(part.id(), part, () -> desk.words().text(part.titleKey()), host, () -> { });
    }

    private Pane panel(ContactPanel panel, Composite host, PanelContact known) {
        Card card = new Card(host, desk, Token.SURFACE);
        Composite room = WidgetId.set(new Composite(card, SWT.NONE), "panel." + panel.id());
        room.setLayout(new FillLayout());
        room.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ContactPanel.View view = panel.create(room, known);
        NativeStyle.apply(desk.look(), room, Token.SURFACE);
        return new Pane(panel.id(), panel, () -> desk.words().text(panel.title()), host, () -> {
            desk.view().flatMap(desk.selection()::in).map(customers::panelContact).ifPresent(view::show);
            NativeStyle.apply(desk.look(), room, Token.SURFACE);
        });
    }

    private boolean accepts(ContactPanel panel, PanelContact known) {
        boolean[] accepts = new boolean[1];
        return !setAside.contains(panel) && guarded(panel, () -> accepts[0] = panel.accepts(known)) && accepts[0];
    }

    /** Code of others: what goes wrong there must not stop the desk. */
    private boolean guarded(Object source, Runnable run) {
        try {
            run.run();
            return true;
        } catch (RuntimeException | LinkageError e) {
            desk.trouble(source.getClass().getName(), e);
            if (source instanceof ContactPanel panel) {
                setAside.add(panel);
            }
            return false;
        }
    }

    private void dispose(List<Pane> gone) {
        gone.forEach(pane -> {
            panes.remove(pane);
            pane.control().dispose();
        });
        setAside.retainAll(panels.now());
    }

    private void showTabs() {
        List<TabStrip.Tab> all = new ArrayList<>();
        if (tabs) {
            all.add(new TabStrip.Tab(CONTACT, () -> desk.words().text("ui.contact.icon")));
        }
        panes.forEach(p -> all.add(new TabStrip.Tab(p.id(), p.title())));
        strip.show(all);
        Optional<Pane> top = panes.stream().filter(p -> selected.filter(p.id()::equals).isPresent()).findFirst();
        if (top.isEmpty() && !tabs) {
            top = panes.stream().findFirst();
        }
        strip.select(top.map(Pane::id).orElse(CONTACT));
        ((StackLayout) stack.getLayout()).topControl = top.map(Pane::control).orElse(null);
        stack.layout();
    }

    private void restyle() {
        panes.stream().filter(p -> p.source() instanceof ContactPanel).forEach(p -> {
            WidgetId.find(p.control(), "panel." + p.id()).ifPresent(room -> NativeStyle.apply(desk.look(), room, Token.SURFACE));
            p.control().setBackground(getBackground());
        });
    }
}
