// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server;

import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.umbrella.app.server.http.ServeOptions;
import org.umbrella.app.server.http.WarmUp;
import org.umbrella.app.server.http.WorkbenchServer;
import org.umbrella.app.server.work.Limits;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.app.server.workbench.EngineWorkbench;
import org.umbrella.scenario.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code umbrella serve}: starts the workbench and says where it is. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = ServeCommand.DESCRIPTION,
        footer = {
            "",
            "It listens on this machine only. With --bind it listens elsewhere too, and then every",
            "call needs the token of --token or UMBRELLA_TOKEN; open the link that is printed."
        })
final class ServeCommand implements Callable<Integer> {

    static final String DESCRIPTION = "Serves the workbench: a map that answers while you drag.";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE})")
    private String bind = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:UMBRELLA_TOKEN}",
            description = "what every call must carry; better set in UMBRELLA_TOKEN")
    private Optional<String> token = Optional.empty();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:umbrella.home:-.}",
            description = "folder with catalogue, plans and studies (default: Umbrella's own)")
    private Path home = Path.of(".");

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        WorkerPool workers = new WorkerPool(Runtime.getRuntime().availableProcessors());
        WorkbenchServer server;
        try {
            ServeOptions options =
                    new ServeOptions(
                            bind, port, token.filter(text -> !text.isEmpty()), Limits.USUAL);
            EngineWorkbench workbench = new EngineWorkbench(home, workers);
            server = WorkbenchServer.start(options, workbench, workers);
            WarmUp.of(server, token);
            Thread.ofVirtual().start(workbench::warmUp);
        } catch (ProblemsException e) {
            e.problems().forEach(err::println);
            workers.close();
            return 2;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            workers.close();
            return 2;
        } catch (RuntimeException e) {
            workers.close();
            if (causedByBind(e)) {
                err.println(
                        "The port ("
                                + port
                                + ") of "
                                + bind
                                + " must be free and open to this user, and is not to be had."
                                + " Maybe another server listens there, or the address is not"
                                + " this machine's; choose a port with --port, or any with"
                                + " --port 0.");
                return 2;
            }
            throw e;
        }
        out.println("Umbrella's workbench: " + server.address() + fragment());
        if (server.wildcard()) {
            out.println("From another machine, put this machine's name in the place of 127.0.0.1.");
        }
        out.println("It runs until you press Ctrl-C.");
        out.flush();
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.close();
                            end.countDown();
                        }));
        end.await();
        return 0;
    }

    private String fragment() {
        return token.filter(text -> !text.isEmpty()).map(text -> "#token=" + text).orElse("");
    }

    private static boolean causedByBind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause instanceof java.net.SocketException
                    || (cause instanceof java.io.IOException
                            && String.valueOf(cause.getMessage()).contains("bind"))) {
                return true;
            }
        }
        return false;
    }
}
