// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.DeskSession;
import org.patchbay.api.LiveListener;
import org.patchbay.api.Subscription;
import org.patchbay.model.Reason;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.Rows;

/**
 * A page around a live list: the one chosen stays chosen wherever it moves, and where nothing is listed the page says
 * why. What stands above and below the list is each page's own.
 */
abstract class LivePage<K, E> extends Composite {
    private final Desk desk;
    private final String id;
    private final LiveRows<K, E> rows;
    private RowList list;
    private Optional<K> chosen = Optional.empty();
    private Optional<String> trouble = Optional.of("ui.state.loading");

    /** @param id of the page, and of its words */
    LivePage(Composite parent, Desk desk, String id, LiveRows<K, E> rows, GridLayout layout) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.id = id;
        this.rows = rows;
        WidgetId.set(this, id);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
    }

    /** The list below what stands already on the page, over its whole width. */
    final RowList list(String name, Token ground, Rows shown) {
        list = WidgetId.set(new RowList(this, desk, "ui." + id + ".title", shown), id + "." + name);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, ((GridLayout) getLayout()).numColumns, 1));
        desk.look().style(list, ground, Token.INK);
        list.onSelect(() -> {
            chosen = Optional.of(rows.key(list.selected()));
            news();
        });
        return list;
    }

    /** When everything stands on the page. */
    final void follow(BiFunction<DeskSession, LiveListener<E>, Subscription> open) {
        desk.words().bind(this, () -> {
            rows.language(desk.words().locale());
            words();
            refresh();
        });
        Live.follow(this, desk, open, new Listener());
    }

    private final class Listener implements LiveListener<E> {
        @Override
        public void refused(Reason reason) {
            show(List.of(), Optional.of("reason." + reason.name()));
        }

        @Override
        public void whole(List<E> entries, Instant at) {
            show(entries, Optional.empty());
        }

        @Override
        public void changed(List<E> entries, Instant at) {
            rows.changed(entries).ifPresentOrElse(list::refresh, LivePage.this::arranged);
            news();
        }

        private void show(List<E> entries, Optional<String> why) {
            rows.whole(entries);
            trouble = why;
            refresh();
        }
    }

    final Desk desk() {
        return desk;
    }

    /** Also one that the filter leaves out. */
    final Optional<E> chosen() {
        return chosen.flatMap(rows::get);
    }

    /** Other rows may be there. */
    void refresh() {
        arranged();
        news();
    }

    /** Rows came, went or moved. */
    final void arranged() {
        list.mark(chosen.flatMap(rows::place).orElse(-1));
        list.refresh();
    }

    /** Something about the rows, or about which is chosen, is new. */
    void news() {
        list.message(desk.words().text(trouble.orElse("ui." + id + (rows.size() == 0 ? ".empty" : ".none"))));
    }

    /** Another language: what does not follow it by itself. */
    void words() {
    }
}
