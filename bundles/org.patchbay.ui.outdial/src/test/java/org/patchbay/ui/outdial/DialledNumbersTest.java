// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DialledNumbersTest {
    private final DialledNumbers numbers = new DialledNumbers();

    @Test
    @Tag("OUT-11")
    void theLastTenAreKeptEachOnceTheNewestFirst() {
        IntStream.range(100, 115).forEach(n -> numbers.add("" + n));
        numbers.add("110");
        assertEquals(DialledNumbers.KEPT, numbers.all().size());
        assertEquals(List.of("110", "114", "113"), numbers.all().subList(0, 3));
        assertEquals(Optional.of("110"), numbers.before(""));
        assertEquals(Optional.empty(), numbers.before("105"), "there is none before the oldest");
        assertEquals(Optional.empty(), numbers.before("999"), "typed by hand");
        assertEquals(Optional.of(""), numbers.after("110"));
        numbers.clear();
        assertEquals(Optional.empty(), numbers.before(""));
    }
}
