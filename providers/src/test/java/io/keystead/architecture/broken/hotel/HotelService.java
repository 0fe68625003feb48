package io.keystead.architecture.broken.hotel;

import io.keystead.architecture.broken.rest.RootResource;

public record HotelService(RootResource root) {}
