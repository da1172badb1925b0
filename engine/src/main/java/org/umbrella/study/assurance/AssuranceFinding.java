// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import org.umbrella.scenario.Assurance;

/**
 * What the model finds on a claim.
 *
 * @param assurance the claim
 * @param verdict what became of it
 * @param border how far it is from the other verdict
 * @param examined what was looked at
 */
public record AssuranceFinding(
        Assurance assurance, Verdict verdict, Border border, Examined examined) {}
