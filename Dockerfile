# Octroi as an image: `docker build -t octroi .` serves and runs commands; `--target train` adds what training needs.
# scripts/prove-image runs these steps without a container engine.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -Dmaven.test.skip=true package
RUN scripts/lay-flat target/octroi.war /opt/octroi

# LightGBM's library and the archive of classes need glibc and this very Java.
FROM eclipse-temurin:25-jre-noble AS runtime
COPY --from=build /opt/octroi /opt/octroi
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/octroi octroi
RUN install --directory --owner octroi --group octroi --mode 700 /var/lib/octroi
RUN /opt/octroi/remember-classes
ENV OCTROI_HOME=/var/lib/octroi
ENV OCTROI_ADDRESS=0.0.0.0
ENV JAVA_OPTS=-XX:MaxRAMPercentage=70
VOLUME /var/lib/octroi
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=6s --start-period=120s CMD ["/opt/octroi/healthy"]
ENTRYPOINT ["/opt/octroi/octroi"]

FROM runtime AS train
RUN apt-get update -q && apt-get install -y -q --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
USER 10001

FROM runtime AS serve
USER 10001
