package org.lotuslearning.lrs.document;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lotuslearning.lrs.exchange.ParameterReader;
import org.lotuslearning.lrs.exchange.Parameters;
import org.lotuslearning.lrs.exchange.VersionRequirement;
import org.lotuslearning.xapi.statement.StatementReader;

/**
 * By which parameters the requests to one resource say what documents they mean: all that tells the three resources
 * apart.
 *
 * @param name the parameter that names one document
 * @param about those that make the context, all that there can be
 */
record Addressing(String name, List<String> about, ContextReader reader) {
    /** Makes the context of what is in the parameters. */
    interface ContextReader {
        DocumentContext read(Parameters parameters, StatementReader reader);
    }

    /** A document that is there, or may be. */
    record Address(DocumentContext context, String name) {}

    boolean isOfOne(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().containsKey(name);
    }

    /** Of one document; without its name, a 400. */
    Address one(ContainerRequestContext request) {
        Parameters parameters = parameters(request, name);
        return new Address(context(parameters, request), parameters.required(name, ParameterReader::name));
    }

    DocumentContext context(Parameters parameters, ContainerRequestContext request) {
        return reader.read(parameters, values(request));
    }

    /** @param besides what may be said besides the context */
    Parameters parameters(ContainerRequestContext request, String... besides) {
        Set<String> known = new LinkedHashSet<>(about);
        known.addAll(List.of(besides));
        return new Parameters(request.getUriInfo().getQueryParameters(), known);
    }

    static StatementReader values(ContainerRequestContext request) {
        return new StatementReader(VersionRequirement.of(request).orElseThrow());
    }
}
