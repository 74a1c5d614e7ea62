// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many requests a minute, for each who asks and for all together: buckets that hold a minute's worth and
 * fill up steadily.
 */
final class Allowances {

    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Whom we have not heard from for longest has a full bucket anyway. */
    private static final int KNOWN = 10_000;

    private final double each;
    private final LongSupplier nanos;
    private final Bucket all;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KNOWN;
        }
    };

    /**
     * @param each requests a minute for one
     * @param all requests a minute for all together
     */
    Allowances(int each, int all, LongSupplier nanos) {
        this.each = each;
        this.nanos = nanos;
        this.all = new Bucket(all, nanos.getAsLong());
    }

    /** @return nothing when the request is allowed, else the seconds after which one will be */
    synchronized OptionalLong take(String who) {
        long now = nanos.getAsLong();
        Bucket own = buckets.computeIfAbsent(who, _ -> new Bucket(each, now));
        own.fill(now);
        all.fill(now);
        if (own.content >= 1 && all.content >= 1) {
            own.content--;
            all.content--;
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(own.seconds(), all.seconds()));
    }

    private static final class Bucket {

        private final double size;
        private double content;
        private long filled;

        Bucket(double size, long now) {
            this.size = size;
            this.content = size;
            this.filled = now;
        }

        void fill(long now) {
            content = Math.min(size, content + (now - filled) * size / MINUTE);
            filled = now;
        }

        /** Until there is one whole request in it, rounded up. */
        long seconds() {
            return content >= 1 ? 0 : Math.max(1, (long) Math.ceil((1 - content) * MINUTE / size / SECOND));
        }
    }
}
