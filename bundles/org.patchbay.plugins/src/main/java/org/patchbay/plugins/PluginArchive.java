// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A plugin as partners build and send it: the zip of an update site, with one feature below {@code
 * features/} and its bundles below {@code plugins/}.
 *
 * @param feature id of the feature
 * @param folder where its bundles were unpacked
 * @param bundles the feature's bundle files there
 */
record PluginArchive(String feature, String version, Path folder, List<Path> bundles) {

    private static final long MAX_BUNDLE_BYTES = 100L * 1024 * 1024;

    /**
     * Unpack the bundles of the archive's feature into a folder.
     *
     * @throws PluginException when it has not exactly one feature, or lacks one of its bundles
     */
    static PluginArchive unpack(Path archive, Path folder) throws PluginException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Element feature = feature(archive, zip);
            List<Path> bundles = new ArrayList<>();
            NodeList plugins = feature.getElementsByTagName("plugin");
            for (int i = 0; i < plugins.getLength(); i++) {
                bundles.add(unpack(archive, zip, (Element) plugins.item(i), folder));
            }
            return new PluginArchive(feature.getAttribute("id"), feature.getAttribute("version"), folder, bundles);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new PluginException(archive, "can't be read: " + e.getMessage(), e);
        }
    }

    private static Element feature(Path archive, ZipFile zip)
            throws PluginException, IOException, SAXException, ParserConfigurationException {
        List<? extends ZipEntry> features = zip.stream()
                .filter(e -> e.getName().matches("features/[^/]+\\.jar")).toList();
        if (features.size() != 1) {
            throw new PluginException(archive, "has " + features.size() + " features; a plugin is one feature");
        }
        byte[] xml = featureXml(zip, features.getFirst())
                .orElseThrow(() -> new PluginException(archive, features.getFirst() + " has no feature.xml"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static Optional<byte[]> featureXml(ZipFile zip, ZipEntry feature) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(zip.getInputStream(feature))) {
            for (ZipEntry e = jar.getNextEntry(); e != null; e = jar.getNextEntry()) {
                if (e.getName().equals("feature.xml")) {
                    return Optional.of(jar.readNBytes((int) MAX_BUNDLE_BYTES));
                }
            }
        }
        return Optional.empty();
    }

    private static Path unpack(Path archive, ZipFile zip, Element plugin, Path folder)
            throws PluginException, IOException {
        String id = plugin.getAttribute("id");
        String name = id + "_" + plugin.getAttribute("version") + ".jar";
        ZipEntry entry = zip.getEntry("plugins/" + name);
        if (entry == null || !id.matches("[A-Za-z0-9._-]+")) {
            throw new PluginException(archive, "its feature names plugins/" + name + ", which is not there");
        }
        if (entry.getSize() > MAX_BUNDLE_BYTES) {
            throw new PluginException(archive, name + " is larger than 100 MB");
        }
        Path bundle = folder.resolve(id + ".jar");
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, bundle);
        }
        return bundle;
    }
}
