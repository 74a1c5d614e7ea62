// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patchbay.engine.Scene.ENTRY_POINT;
import static org.patchbay.engine.Scene.QUEUE;
import static org.patchbay.engine.Scene.TO_BEN;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.patchbay.model.FlowId;
import org.patchbay.model.Target;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.model.desk.PopoverView.Row;

/** What a consulted agent sees before answering. */
class ConsultPopoverTest {

    private static final List<String> WHO = List.of("ui.popover.agent-name", "ui.popover.agent-dn",
            "ui.popover.agent-team");

    record Asked(String name, boolean outdial, Target target, List<String> defaults, int most) {
    }

    static final List<Asked> ASKED = List.of(new Asked("an agent", false, TO_BEN, WHO, 9),
            new Asked("a queue", false, QUEUE, WHO, 9),
            new Asked("an entry point", false, ENTRY_POINT, List.of("ui.popover.agent-dn"), 7),
            new Asked("about an outdial", true, TO_BEN, WHO, 9));

    @ParameterizedTest
    @FieldSource("ASKED")
    @Tag("POP-17")
    @Tag("POP-18")
    @Tag("CONSULT-13")
    @Tag("CONSULT-32")
    @Tag("CONSULT-33")
    @Tag("OUT-05")
    @Tag("TASK-08")
    void itShowsWhoAsksAndSixOfTheCallingFlowsVariables(Asked c) {
        Scene scene = call(c.outdial, settings(8)).consults(ANNA, c.target);
        PopoverView popover = scene.centre.desk(BEN).popovers().getFirst();
        assertEquals(Kind.CONSULT, popover.kind());
        List<Row> rows = popover.rows();
        assertEquals(c.most, rows.size());
        assertEquals(c.defaults, rows.stream().map(Row::key).filter(k -> !k.isEmpty()).toList());
        List<String> expected = c.defaults.size() == 1 ? List.of("1001") : List.of("anna", "1001", "Berlin");
        assertEquals(expected, rows.stream().limit(c.defaults.size()).map(r -> r.value().text()).toList());
        assertEquals(List.of("language", "case", "v1", "v2", "v3", "v4"),
                rows.stream().skip(c.defaults.size()).map(r -> r.label().text()).toList(), "and never secure ones");
    }

    @Test
    @Tag("POP-17")
    void withFewVariablesTheDefaultsAreEnough() {
        Settings settings = new Settings();
        settings.variables = false;
        Scene scene = Scene.talking(settings).consults(ANNA, TO_BEN);
        assertEquals(WHO, scene.centre.desk(BEN).popovers().getFirst().rows().stream().map(Row::key).toList());
    }

    private static Settings settings(int more) {
        Settings settings = new Settings();
        settings.outdialFlow = Optional.of(new FlowId("support"));
        settings.moreVariables = Stream.iterate(1, i -> i + 1).limit(more)
                .map(i -> Settings.variable("v" + i, false)).toList();
        return settings;
    }

    private static Scene call(boolean outdial, Settings settings) {
        return outdial ? Scene.outdial(settings).accepts(ANNA).customerAnswers() : Scene.talking(settings);
    }
}
