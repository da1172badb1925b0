// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import org.umbrella.engagement.Engagement;

/**
 * An engagement that somebody else can solve again, with the answer found here.
 *
 * @param engagement the case, complete
 * @param answer what the reference solver makes of it
 */
public record Witness(EngagementCase engagement, Engagement answer) {}
