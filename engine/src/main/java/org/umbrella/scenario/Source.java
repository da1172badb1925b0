// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * Where a value or an event was found.
 *
 * @param id name in files
 * @param title author, title, publisher, date as far as known
 * @param url address, or words on why there is none
 */
public record Source(String id, String title, String url) {}
