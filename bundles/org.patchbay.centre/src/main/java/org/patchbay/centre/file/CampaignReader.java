// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.patchbay.centre.file.Yaml.Value;
import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.configuration.Campaign.OnTimeout;
import org.patchbay.engine.configuration.Campaign.Progress;
import org.patchbay.engine.configuration.Campaign.ProgressAction;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;
import org.patchbay.model.WeeklyHours;

/** Reads the section of campaigns: the rules for the engine, and the list for whoever keeps it. */
final class CampaignReader {

    private static final String END_OF_DAY = "24:00";
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private CampaignReader() {
    }

    static Campaign campaign(String id, Section s, boolean mayCancel) {
        Map<Progress, ProgressAction> progress = new EnumMap<>(Progress.class);
        s.section("call-progress").value().ifPresent(v -> v.fields().forEach((result, action) -> progress.put(
                one(Progress.class, result), one(ProgressAction.class, action.text()))));
        Mode mode = one(Mode.class, s.text("mode"));
        return new Campaign(new CampaignId(id), s.label("label"), mode, new QueueId(s.text("queue")),
                ids(s.texts("teams"), TeamId::new), ids(s.texts("agents"), AgentId::new),
                s.field("caller-id").map(Value::text), mode != Mode.PREVIEW && s.flag("reservation-call"),
                s.seconds("timeout"), one(OnTimeout.class, s.text("on-timeout")), s.flag("allow-skip"),
                s.flag("allow-remove"), s.seconds("retry-after"), s.integer("max-attempts"),
                s.texts("popover").stream().map(Value::text).toList(), s.field("message").map(Value::text), progress,
                mayCancel);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> Set<T> ids(List<Value> texts, Function<String, T> id) {
        Set<T> all = new LinkedHashSet<>();
        texts.forEach(t -> all.add(id.apply(t.text())));
        return all;
    }

    static CentreFile.ContactList list(String id, Section s) {
        return new CentreFile.ContactList(new CampaignId(id), s.text("list"), ZoneId.of(s.text("time-zone")), s.text("region"),
                s.section("hours").value().map(_ -> hours(s.section("hours"))).orElse(WeeklyHours.ALWAYS),
                hours(s.section("contact-hours")));
    }

    static WeeklyHours hours(Section s) {
        String to = s.text("to");
        Set<DayOfWeek> days = new LinkedHashSet<>();
        days(s).forEach(day -> days.add(DayOfWeek.of(DAYS.indexOf(day) + 1)));
        return new WeeklyHours(LocalTime.parse(s.text("from")),
                to.equals(END_OF_DAY) ? WeeklyHours.MIDNIGHT : LocalTime.parse(to), days);
    }

    /** Where they are not given, those of the schema. */
    private static List<String> days(Section s) {
        Optional<Value> given = s.field("days");
        return given.isPresent() ? given.get().items().stream().map(Value::text).toList() : DAYS.subList(0, 6);
    }
}
