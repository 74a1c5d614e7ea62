// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;

/**
 * The popovers of a desk on the screen: one window for each request, never the same one twice, never with
 * the keyboard's focus (POP-01..13). UI thread.
 */
final class PopoverHost implements AutoCloseable {
    static final int WIDTH = 360;

    private static final String ALL = "accept-all";

    /** What of a view concerns us: most views change something else. */
    private record Shown(List<PopoverView> popovers, ControlView acceptAll, int acceptable) {

        static Shown of(DeskView view) {
            return new Shown(view.popovers(), view.acceptAll(), view.acceptable());
        }
    }

    private final Desk desk;
    private final Supplier<Rectangle> area;
    private final Runnable chime;
    private final Shell anchor;
    private final StackFooter footer;
    private final RequestStack stack = new RequestStack();
    private final Map<String, PopoverCard> shown = new LinkedHashMap<>();
    private final Deque<PopoverCard> pool = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private Optional<Shown> last = Optional.empty();
    private Rectangle lastArea = new Rectangle(0, 0, 0, 0);
    private Optional<Rectangle> lastFree = Optional.empty();

    /**
     * @param area where the stack belongs now
     * @param chime sounds for a new request
     */
    PopoverHost(Desk desk, Supplier<Rectangle> area, Runnable chime) {
        this.desk = desk;
        this.area = area;
        this.chime = chime;
        anchor = WidgetId.set(new Shell(desk.display(), SWT.NO_TRIM), "popovers");
        footer = new StackFooter(anchor, desk, this::scroll, this::acceptAll);
        footer.face().addListener(SWT.MouseVerticalWheel, e -> scroll(-Integer.signum(e.count)));
        // The first request of the day must not wait for a window to be made.
        pool.add(newCard());
        follow();
    }

    @Override
    public void close() {
        anchor.dispose();
    }

    /** The cards on the screen, top first. */
    List<PopoverCard> cards() {
        return stack.visible().stream().map(p -> shown.get(p.key())).toList();
    }

    StackFooter footer() {
        return footer;
    }

    private void follow() {
        desk.followFirst(anchor, this::show);
        desk.followSession(anchor, _ -> show(desk.view()));
        desk.words().bind(anchor, this::arrange);
        desk.look().bind(anchor, this::arrange);
        desk.ticker().follow(anchor, this::beat);
        offer("answer", Buttons::answer);
        offer("decline", Buttons::decline);
        desk.actions().offer(anchor, new Action("accept-all", this::canAcceptAll, this::acceptAll));
        desk.actions().offer(anchor, new Action("next-request", () -> stack.size() > 1, () -> aim(1)));
        desk.actions().offer(anchor, new Action("previous-request", () -> stack.size() > 1, () -> aim(-1)));
    }

    private void offer(String id, Function<PopoverView, Optional<ControlView>> meaning) {
        desk.actions().offer(anchor, new Action(id, () -> stack.aimed().flatMap(meaning).isPresent(),
                () -> stack.aimed().ifPresent(view -> meaning.apply(view)
                        .ifPresent(control -> asked(view, control.control())))));
    }

    private void show(DeskView view) {
        show(Optional.of(view));
    }

    private void show(Optional<DeskView> view) {
        Optional<Shown> next = view.map(Shown::of);
        if (next.equals(last)) {
            return;
        }
        last = next;
        boolean fresh = stack.show(view.map(DeskView::popovers).orElse(List.of()));
        arrange();
        if (fresh) {
            chime.run();
        }
    }

    private void scroll(int by) {
        stack.scroll(by);
        arrange();
    }

    private void aim(int by) {
        stack.aim(by);
        arrange();
    }

    private void beat() {
        if (stack.size() == 0) {
            return;
        }
        if (area.get().equals(lastArea) && desk.frame().keptFree().equals(lastFree)) {
            shown.values().forEach(PopoverCard::beat);
            footer.beat();
        } else {
            arrange();
        }
    }

    /** Put everything where it belongs. What is shown already keeps its window, so that nothing flickers. */
    private void arrange() {
        Optional<DeskView> view = desk.view().filter(_ -> stack.size() > 0);
        if (view.isEmpty()) {
            hideAllBut(Set.of());
            footer.hide();
            return;
        }
        lastArea = area.get(); // asks the window system, and waits for its answer
        lastFree = desk.frame().keptFree();
        int width = Math.min(WIDTH * desk.look().textPercent() / 100, lastArea.width - 2 * StackPlacement.MARGIN);
        place(view.get(), width);
        Optional<String> aimed = stack.aimed().map(PopoverView::key).filter(_ -> stack.size() > 1);
        shown.forEach((key, card) -> card.canvas().target(aimed.filter(key::equals).isPresent()));
    }

    private void place(DeskView view, int width) {
        Map<String, Point> sizes = fill(width);
        boolean acceptAll = view.acceptAll().isVisible();
        List<Point> cards = List.copyOf(sizes.values());
        int fit = cards.size();
        while (fit > 1 && !hasRoom(cards.subList(0, fit), width, acceptAll || fit < stack.size())) {
            fit--;
        }
        stack.fit(fit);
        Set<String> visible = stack.visible().stream().map(PopoverView::key).collect(Collectors.toSet());
        hideAllBut(visible);
        sizes.keySet().retainAll(visible);
        footer.fill(stack.window(), view);
        show(sizes, acceptAll || stack.window().hidesSome() ? Optional.of(new Point(footer.width(width), footer.height()))
                : Optional.empty());
    }

    private boolean hasRoom(List<Point> cards, int width, boolean foot) {
        List<Point> pieces = new ArrayList<>(cards);
        if (foot) {
            pieces.add(new Point(width, footer.height()));
        }
        return bounds(pieces).isPresent();
    }

    /** One stack, or columns; what is kept free is left free where that hides no request. */
    private Optional<List<Rectangle>> bounds(List<Point> pieces) {
        Optional<List<Rectangle>> stacked = StackPlacement.columns(lastArea, lastArea.y + StackPlacement.MARGIN, pieces);
        return lastFree.filter(free -> stacked.stream().flatMap(List::stream).anyMatch(free::intersects))
                .flatMap(free -> StackPlacement.columns(lastArea, free.y + free.height + StackPlacement.GAP, pieces))
                .or(() -> stacked);
    }

    /** Fill the cards that may be seen; their sizes, by key, top first. */
    private Map<String, Point> fill(int width) {
        List<PopoverView> candidates = stack.candidates();
        hideAllBut(candidates.stream().map(PopoverView::key).collect(Collectors.toSet()));
        Map<String, Point> sizes = new LinkedHashMap<>();
        for (PopoverView candidate : candidates) {
            PopoverCard card = shown.computeIfAbsent(candidate.key(), _ -> pool.isEmpty() ? newCard() : pool.pop());
            sizes.put(candidate.key(), card.fill(candidate, width));
        }
        return sizes;
    }

    private void show(Map<String, Point> sizes, Optional<Point> foot) {
        List<Point> pieces = new ArrayList<>(sizes.values());
        foot.ifPresent(pieces::add);
        List<Rectangle> bounds = bounds(pieces).orElseGet(() -> StackPlacement.place(lastArea, pieces));
        int i = 0;
        for (String key : sizes.keySet()) {
            shown.get(key).show(bounds.get(i++));
        }
        if (foot.isPresent()) {
            footer.show(bounds.getLast());
        } else {
            footer.hide();
        }
    }

    private void hideAllBut(Set<String> keys) {
        for (String key : Set.copyOf(shown.keySet())) {
            if (!keys.contains(key)) {
                PopoverCard card = shown.remove(key);
                card.hide();
                pool.push(card);
            }
        }
    }

    private PopoverCard newCard() {
        PopoverCard card = new PopoverCard(anchor, desk, new CardCanvas.Asked() {
            @Override
            public void asked(PopoverView view, ControlView control) {
                PopoverHost.this.asked(view, control.control());
            }

            @Override
            public void resized() {
                arrange();
            }
        });
        card.canvas().addListener(SWT.MouseVerticalWheel, e -> scroll(-Integer.signum(e.count)));
        return card;
    }

    private boolean canAcceptAll() {
        return desk.view().filter(v -> v.acceptAll().isEnabled()).isPresent();
    }

    private void acceptAll() {
        desk.agent().ifPresent(agent -> submit(ALL, new AgentCommand.AcceptAll(agent)));
    }

    private void asked(PopoverView view, Control control) {
        if (control == Control.GO_IDLE) {
            CardCanvas card = shown.get(view.key()).canvas();
            IdleMenu.open(desk, card.button(control).<Drawn>map(b -> b).orElse(card));
        } else {
            desk.agent().flatMap(agent -> Buttons.command(agent, view, control))
                    .ifPresent(command -> submit(view.key(), command));
        }
    }

    /** One request at a time for each popover: the second click of a hasty hand would only be refused. */
    private void submit(String key, AgentCommand command) {
        if (asked.add(key)) {
            desk.submit(command).whenComplete((_, _) -> asked.remove(key));
        }
    }
}
