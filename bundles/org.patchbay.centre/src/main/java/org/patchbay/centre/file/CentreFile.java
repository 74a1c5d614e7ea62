// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.configuration.Configuration;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.QueueId;
import org.patchbay.model.WeeklyHours;
import org.patchbay.spi.ContactLists;

/**
 * A centre file that is right: valid against {@code centre.schema.json}, and every name in it exists.
 *
 * @param switchName the switch to work with
 * @param switches settings of switches, by name
 * @param channels settings of channels other than voice, by name
 * @param directories settings of directories of the organization, by name
 * @param addressBook in the order of the file
 * @param web the HTTP interface, where there is to be one
 * @param phoneOnly agents who work without a workstation
 * @param lists of campaigns
 * @param zone in which the centre's days begin
 * @param serviceLevels by queue: who is answered within this is answered in time
 * @param recordingRules how recordings are kept
 * @param text the whole file
 * @param hash SHA-256 of the text, hexadecimal
 * @param warnings what is allowed but hardly meant
 */
public record CentreFile(Configuration configuration, String switchName, Map<String, Map<String, Setting>> switches,
        Map<String, Map<String, Setting>> channels, Map<String, Map<String, Setting>> directories, List<AddressBookEntry> addressBook,
        Optional<WebSection> web, Set<AgentId> phoneOnly, List<ContactList> lists, ZoneId zone,
        Map<QueueId, Duration> serviceLevels, RecordingRules recordingRules, String text, String hash, List<Problem> warnings) {

    /** A setting of a switch, channel or directory: a value, or where it is a secret the file that holds it. */
    public record Setting(Optional<String> value, Optional<String> file) {
    }

    /**
     * Where a campaign's contacts are, as the file says it; {@link #contactLists} makes it usable.
     *
     * @param file relative to the centre file
     */
    public record ContactList(CampaignId campaign, String file, ZoneId zone, String region, WeeklyHours hours,
            WeeklyHours contactHours) {
    }

    /** @throws CentreFileException naming everything that is wrong */
    public static CentreFile read(Path path) throws CentreFileException {
        String name = path.getFileName().toString();
        try {
            return read(name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new CentreFileException(List.of(new Problem(name, 1, "", "is not written in UTF-8")));
        } catch (IOException e) {
            throw new CentreFileException(List.of(new Problem(name, 1, "", "can't be read: " + e)));
        }
    }

    /**
     * @param name of the file, for messages
     * @throws CentreFileException naming everything that is wrong
     */
    public static CentreFile read(String name, String text) throws CentreFileException {
        return new CentreReader(name, text).read();
    }

    /**
     * The settings of a switch, as it gets them.
     *
     * @param data stands in for {@code ${data}}
     * @param folder of the centre file; files with secrets are named relative to it
     * @throws IOException when a file with a secret can't be read
     */
    public Map<String, String> settings(String name, Path data, Path folder) throws IOException {
        return given(switches.getOrDefault(name, Map.of()), data, folder);
    }

    /** The settings of a channel, in the same way. */
    public Map<String, String> channelSettings(String name, Path data, Path folder) throws IOException {
        return given(channels.getOrDefault(name, Map.of()), data, folder);
    }

    /** The settings of a directory, in the same way. */
    public Map<String, String> directorySettings(String name, Path data, Path folder) throws IOException {
        return given(directories.getOrDefault(name, Map.of()), data, folder);
    }

    /** The lists of campaigns, for the one who keeps them; as {@link #settings}. */
    public List<ContactLists.Source> contactLists(Path data, Path folder) {
        return lists.stream().map(l -> new ContactLists.Source(l.campaign(), folder.resolve(expand(l.file(), data)), l.zone(),
                l.region(), l.hours(), l.contactHours())).toList();
    }

    private static Map<String, String> given(Map<String, Setting> named, Path data, Path folder) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, Setting> entry : named.entrySet()) {
            Setting setting = entry.getValue();
            settings.put(entry.getKey(), setting.file().isPresent()
                    ? Files.readString(folder.resolve(expand(setting.file().get(), data))).strip()
                    : expand(setting.value().orElse(""), data));
        }
        return settings;
    }

    private static String expand(String text, Path data) {
        return text.replace("${data}", data.toString());
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
