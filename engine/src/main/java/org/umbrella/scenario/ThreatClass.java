// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Optional;

/**
 * A class of threat that a study asks about.
 *
 * @param id name in files
 * @param label name for people
 * @param missile the missile
 * @param launch from where; empty where the study's launch set holds
 */
public record ThreatClass(String id, String label, Missile missile, Optional<LaunchSet> launch) {}
