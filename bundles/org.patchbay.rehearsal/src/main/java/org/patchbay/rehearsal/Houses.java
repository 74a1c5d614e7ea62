// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.Timeline;

/** Opens centres. */
interface Houses {

    /** The agents of a centre file with their extensions, in its order; none when the file is wrong. */
    Map<String, String> agents(CentreText centre, Problems problems);

    /**
     * @param folder for its files, its own
     * @param lists of campaigns
     */
    House open(CentreText centre, Path folder, Timeline time, Pbx pbx, List<ContactChannel> channels, ContactLists lists);
}
