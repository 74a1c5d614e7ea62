// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stories as {@code releng/stories} tells them for longer; what is found there is told here as a test of its own. */
class StoriesTest {

    private static final int STORIES = 2_000;

    @Test
    @Tag("ANS-10")
    @Tag("CAMP-23")
    @Tag("CAP-01")
    @Tag("CONF-03")
    @Tag("HOLD-10")
    void whateverComesNobodyIsForgotten() {
        Stories stories = new Stories(StoryRules::check);
        for (long seed = 1; seed <= STORIES; seed++) {
            stories.tell(seed).ifPresent(broken -> {
                throw new AssertionError(broken.failure() + "\n" + broken.rehearsal());
            });
        }
        assertTrue(stories.commands() > 20L * STORIES, () -> stories.commands() + " commands");
        assertTrue(stories.median() > 20, () -> "median " + stories.median());
    }

    /** A rule that is wrong on purpose: what is left of the story is what it takes to break it, and no more. */
    @Test
    void aBrokenStoryIsShrunkToWhatBreaksIt() {
        Stories stories = new Stories(story -> story.state.contacts().forEach(c -> {
            if (c.isConference()) {
                throw new AssertionError("three talk: " + c.id());
            }
        }));
        Stories.Broken broken = LongStream.rangeClosed(1, 100).mapToObj(stories::tell).flatMap(Optional::stream).findFirst()
                .orElseThrow();
        assertTrue(broken.lines() <= 9, broken::rehearsal);
        assertTrue(broken.rehearsal().contains(": conference\n"), broken::rehearsal);
        assertEquals(1, broken.rehearsal().lines().filter(line -> line.matches("  - c\\d+: call .*")).count(), broken::rehearsal);
    }
}
