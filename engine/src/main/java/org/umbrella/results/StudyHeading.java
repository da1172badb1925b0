// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

/**
 * What was asked.
 *
 * @param id name of the study, as {@code umbrella run} takes it
 * @param title one line
 * @param question the question it answers, one or two sentences; empty where the study states none
 * @param territory what the aims cover, as prose: "European NATO"
 */
public record StudyHeading(String id, String title, String question, String territory) {}
