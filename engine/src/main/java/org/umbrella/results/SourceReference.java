// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

/**
 * Where an input was published.
 *
 * @param id short name
 * @param title author, title, year, as prose
 * @param url where it can be read; empty where no address is known
 */
public record SourceReference(String id, String title, String url) {}
