// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.model.CampaignId;
import org.patchbay.model.Personal;
import org.patchbay.rehearsal.Script.Person;
import org.patchbay.spi.ContactLists;

/**
 * The lists of campaigns in a rehearsal: each holds the rehearsal's customers in their order, with one column,
 * {@code customer}, their names in the script. Hours don't matter; what is told of a contact does.
 */
final class StageLists implements ContactLists {

    /** @param due epoch for one that was never given out */
    private record Entry(long key, Person person, String name, int attempts, String outcome, Instant due, Standing standing,
            String reservation) {

        Entry reserved(String by, Instant until) {
            return new Entry(key, person, name, attempts, outcome, until, Standing.RESERVED, by);
        }

        Entry settled(Settlement s) {
            Standing next = s.doNotCall() ? Standing.REMOVED : s.due().isPresent() ? Standing.OPEN : Standing.DONE;
            return new Entry(key, person, name, attempts + (s.attempted() ? 1 : 0), s.outcome(),
                    s.due().orElse(Instant.EPOCH), next, "");
        }

        boolean isOpen() {
            return standing == Standing.OPEN || standing == Standing.RESERVED;
        }
    }

    /** Those that come back stand before those that were never given out. */
    private static final Comparator<Entry> TURN = Comparator.<Entry, Boolean>comparing(e -> e.due().equals(Instant.EPOCH))
            .thenComparing(Entry::due).thenComparing(Entry::key);

    private final Map<String, Person> customers;
    private final Map<CampaignId, Map<Long, Entry>> lists = new LinkedHashMap<>();

    StageLists(Map<String, Person> customers) {
        this.customers = customers;
    }

    private Map<Long, Entry> list(CampaignId campaign) {
        return lists.computeIfAbsent(campaign, _ -> {
            Map<Long, Entry> list = new TreeMap<>();
            customers.forEach((name, person) -> list.put(list.size() + 1L, new Entry(list.size() + 1L, person, name, 0, "",
                    Instant.EPOCH, Standing.OPEN, "")));
            return list;
        });
    }

    @Override
    public void use(Collection<Source> sources, Consumer<CampaignId> more) {
        // the rehearsal's customers are the list, whatever file the centre names
    }

    @Override
    public CompletionStage<Optional<Reading>> reading(CampaignId campaign) {
        return CompletableFuture.completedFuture(Optional.of(new Reading(list(campaign).size(), 0, List.of(), "", false)));
    }

    @Override
    public CompletionStage<Next> next(CampaignId campaign, String reservation, Instant now, Duration held) {
        Map<Long, Entry> list = list(campaign);
        Stream<Entry> mine = list.values().stream().filter(e -> e.reservation().equals(reservation));
        Stream<Entry> others = list.values().stream().filter(e -> e.isOpen() && !e.due().isAfter(now)).sorted(TURN);
        Optional<Entry> next = Stream.concat(mine, others).findFirst();
        next.ifPresent(e -> list.put(e.key(), e.reserved(reservation, now.plus(held))));
        Optional<Instant> later = list.values().stream().filter(Entry::isOpen).map(Entry::due).min(Comparator.naturalOrder());
        return CompletableFuture.completedFuture(new Next(next.map(StageLists::given), next.isPresent() ? Optional.empty() : later));
    }

    private static ListContact given(Entry e) {
        return new ListContact(e.key(), e.person().number(), new Personal(e.person().name()),
                new TreeMap<>(Map.of("customer", new Personal(e.name()))), e.attempts());
    }

    @Override
    public CompletionStage<Void> settle(CampaignId campaign, String reservation, Settlement settlement) {
        list(campaign).replaceAll((_, e) -> e.reservation().equals(reservation) ? e.settled(settlement) : e);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Map<Standing, Long>> count(CampaignId campaign) {
        return CompletableFuture.completedFuture(
                list(campaign).values().stream().collect(Collectors.groupingBy(Entry::standing, Collectors.counting())));
    }

    @Override
    public CompletionStage<List<Listed>> page(CampaignId campaign, long after, int most) {
        List<Listed> page = new ArrayList<>();
        list(campaign).values().stream().filter(e -> e.key() > after).limit(most).forEach(e -> page.add(new Listed(e.key(),
                new Personal(e.person().number()), new Personal(e.person().name()), e.standing(), e.attempts(), e.outcome(),
                Optional.of(e.due()).filter(due -> !due.equals(Instant.EPOCH)))));
        return CompletableFuture.completedFuture(page);
    }
}
